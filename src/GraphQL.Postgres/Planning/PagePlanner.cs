using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Reads a page's arguments: size, cursor, filter, order.</summary>
internal sealed class PagePlanner(BoundSchema schema)
{
    public PagePlan Plan(CollectedField field, TypeBinding target, IProperty? foreignKey)
    {
        var order = Order(field, target);
        var page = new PagePlan
        {
            Target = target,
            ForeignKey = foreignKey,
            Arguments = field.Arguments,
            Where = Given(field, "where") is IReadOnlyDictionary<string, object?> where ? new FilterPlanner(schema, field).Plan(target, where) : null,
            Order = order,
            After = Given(field, "after") is string after ? Cursor.Read(after, target, order, field) : null,
            Size = Size(field),
        };
        foreach (var key in order) page.Row.Add(key.Column);
        return page;
    }

    private static int Size(CollectedField field) => Given(field, "first") switch
    {
        null => PageTypes.DefaultSize,
        int size and >= 0 and <= PageTypes.MaxSize => size,
        int size => throw BadInput.At(field, $"A page has 0 to {PageTypes.MaxSize} entries, not {size}. Ask for fewer with `first`, and for more pages with `after`."),
        var other => throw BadInput.At(field, $"`first` is a number, not {other}."),
    };

    private static List<SortKey> Order(CollectedField field, TypeBinding target)
    {
        var keys = new List<SortKey>();
        if (Given(field, "order") is IReadOnlyList<object?> { Count: > 0 } asked)
            foreach (var item in asked)
                Add((IReadOnlyDictionary<string, object?>)item!);
        else
            foreach (var name in target.DefaultOrder)
                keys.Add(new SortKey(name.TrimStart('-'), target.Orders[name.TrimStart('-')].Property, name.StartsWith('-')));

        // The id makes the order total. It runs with the last key, so that one index serves both directions.
        keys.RemoveAll(key => key.Property == target.Key);
        keys.Add(new SortKey("id", target.Key, keys is [.., { Descending: true }]));
        return keys;

        void Add(IReadOnlyDictionary<string, object?> sort)
        {
            var given = sort.Where(direction => direction.Value is not null).ToList();
            if (given.Count != 1) throw BadInput.At(field, $"Each entry of `order` names one field; this one names {given.Count}. Put further fields into further entries.");
            if (keys.Exists(key => key.Name == given[0].Key)) throw BadInput.At(field, $"`order` names {given[0].Key} twice.");
            keys.Add(new SortKey(given[0].Key, target.Orders[given[0].Key].Property, (string)given[0].Value! == "DESC"));
        }
    }

    private static object? Given(CollectedField field, string argument) => field.Arguments.GetValueOrDefault(argument);
}
