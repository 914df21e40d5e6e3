using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Reads a page's arguments: size, cursor, filter, order.</summary>
internal sealed class PagePlanner(BoundSchema schema)
{
    private readonly List<PagePlan> pages = [];

    /// <summary>The pages planned so far, by their numbers.</summary>
    public IReadOnlyList<PagePlan> Pages => pages;

    /// <summary>The place of the planned field at hand.</summary>
    public int Place { get; set; }

    public PagePlan Plan(CollectedField field, TypeBinding target, IProperty? foreignKey)
    {
        var order = Order(field, target);
        var where = Given.Argument(field, "where", Place);
        var page = new PagePlan
        {
            Field = field,
            Place = Place,
            Target = target,
            ForeignKey = foreignKey,
            Where = where.IsNull ? null : new FilterPlanner(schema, field).Plan(target, where),
            Order = order,
            After = After(field, target, order),
            Size = Given.Argument(field, "first", Place).Slot(size => Size(field, size)),
            Number = pages.Count,
        };
        pages.Add(page);
        foreach (var key in order) page.Row.Add(key.Column);
        return page;
    }

    private static object Size(CollectedField field, object? first) => first switch
    {
        null => PageTypes.DefaultSize,
        int and >= 0 and <= PageTypes.MaxSize => first,
        int size => throw BadInput.At(field, $"A page has 0 to {PageTypes.MaxSize} entries, not {size}. Ask for fewer with `first`, and for more pages with `after`."),
        var other => throw BadInput.At(field, $"`first` is a number, not {other}."),
    };

    private List<Slot?>? After(CollectedField field, TypeBinding target, List<SortKey> order)
    {
        var after = Given.Argument(field, "after", Place);
        if (after.IsNull) return null;

        // Which keys are null at the cursor shows in the statement; what else they are does not.
        var cursor = (string)after.Look(Cursor.SameNulls)!;
        var values = Cursor.Read(cursor, target, order, field);
        return [.. values.Select((value, key) => value is null ? null : after.Slot(given => Cursor.Read((string)given!, target, order, field)[key]))];
    }

    private List<SortKey> Order(CollectedField field, TypeBinding target)
    {
        var keys = new List<SortKey>();
        var order = Given.Argument(field, "order", Place);
        if (!order.IsNull) foreach (var item in order.Items) Add(item);
        if (keys.Count == 0)
            foreach (var name in target.DefaultOrder)
                keys.Add(new SortKey(name.TrimStart('-'), target.Orders[name.TrimStart('-')].Property, name.StartsWith('-')));

        // The id makes the order total. It runs with the last key, so that one index serves both directions.
        keys.RemoveAll(key => key.Property == target.Key);
        keys.Add(new SortKey("id", target.Key, keys is [.., { Descending: true }]));
        return keys;

        void Add(Given sort)
        {
            var given = sort.Entries.Where(direction => !direction.Value.IsNull).ToList();
            if (given.Count != 1) throw BadInput.At(field, $"Each entry of `order` names one field; this one names {given.Count}. Put further fields into further entries.");
            var (name, direction) = given[0];
            if (keys.Exists(key => key.Name == name)) throw BadInput.At(field, $"`order` names {name} twice.");
            keys.Add(new SortKey(name, target.Orders[name].Property, (string)direction.Look()! == "DESC"));
        }
    }
}
