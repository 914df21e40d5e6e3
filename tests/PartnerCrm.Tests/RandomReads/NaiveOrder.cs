using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>
/// An order of rows as the schema describes orders: what is not set comes last in both directions, so does a row that names none the actor sees,
/// and ties go by id in the direction of the last key.
/// </summary>
internal sealed class NaiveOrder : IComparer<object>
{
    private readonly BoundSchema schema;
    private readonly Func<OneOrder, object, object?> named;
    private readonly List<(string Name, IReadOnlyList<OneOrder> Through, IProperty Column, bool Descending)> keys = [];

    /// <summary>Reads an order as an argument gives it; <paramref name="named"/> finds the row that another one names, where the actor sees it.</summary>
    public NaiveOrder(BoundSchema schema, TypeBinding type, object? order, Func<OneOrder, object, object?> named)
    {
        (this.schema, this.named) = (schema, named);
        if (order is IReadOnlyList<object?> { Count: > 0 } asked)
            foreach (var entry in asked) Add(type, string.Empty, [], entry);
        else
            foreach (var name in type.DefaultOrder) Add(type, string.Empty, [], new Dictionary<string, object?> { [name.TrimStart('-')] = name.StartsWith('-') ? "DESC" : "ASC" });
        keys.Add(("id", [], type.Entity.FindProperty("Id")!, keys is [.., (_, _, _, true)]));
        Name = $"{type.Type.Name}:{string.Join(',', keys.Select(key => (key.Descending ? "-" : "+") + key.Name))}";
    }

    /// <summary>Tells this order from others.</summary>
    public string Name { get; }

    /// <summary>Where a row stands.</summary>
    public CursorMeaning Place(object row) => new(Name, [.. keys.Select(key => Value(row, key.Through, key.Column))]);

    public int Compare(object? one, object? other) => Compare(Place(one!), Place(other!));

    public int Compare(CursorMeaning one, CursorMeaning other)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var (left, right) = (one.Keys[i], other.Keys[i]);
            if (left is null && right is null) continue;
            if (left is null) return 1;
            if (right is null) return -1;
            if (NaiveValues.Compare(left, right) is var difference and not 0) return keys[i].Descending ? -difference : difference;
        }

        return 0;
    }

    private void Add(TypeBinding type, string path, IReadOnlyList<OneOrder> through, object? entry)
    {
        var (name, value) = ((IReadOnlyDictionary<string, object?>)entry!).Single(member => member.Value is not null);
        if (type.Orders[name] is OneOrder one) Add(schema.Of(one.Target), $"{path}{name}.", [.. through, one], value);
        else keys.Add((path + name, through, ((ColumnOrder)type.Orders[name]).Property, (string)value! == "DESC"));
    }

    private object? Value(object row, IReadOnlyList<OneOrder> through, IProperty column) =>
        through.Aggregate((object?)row, (at, one) => at is null ? null : named(one, at)) is { } last ? LoadedRows.Cell(column, last) : null;
}
