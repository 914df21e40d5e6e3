using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>An order of rows as the schema describes orders: what is not set comes last in both directions, and ties go by id in the direction of the last key.</summary>
internal sealed class NaiveOrder : IComparer<object>
{
    private readonly List<(string Name, IProperty Column, bool Descending)> keys = [];

    public NaiveOrder(TypeBinding type, object? order)
    {
        foreach (var (name, descending) in order is IReadOnlyList<object?> { Count: > 0 } asked ? asked.Select(Asked) : type.DefaultOrder.Select(Said))
            keys.Add((name, ((ColumnOrder)type.Orders[name]).Property, descending));
        keys.Add(("id", type.Entity.FindProperty("Id")!, keys is [.., (_, _, true)]));
        Name = $"{type.Type.Name}:{string.Join(',', keys.Select(key => (key.Descending ? "-" : "+") + key.Name))}";
    }

    /// <summary>Tells this order from others.</summary>
    public string Name { get; }

    public int Compare(object? one, object? other)
    {
        foreach (var (_, column, descending) in keys)
        {
            var (left, right) = (LoadedRows.Cell(column, one!), LoadedRows.Cell(column, other!));
            if (left is null && right is null) continue;
            if (left is null) return 1;
            if (right is null) return -1;
            if (NaiveValues.Compare(left, right) is var difference and not 0) return descending ? -difference : difference;
        }

        return 0;
    }

    private static (string Name, bool Descending) Asked(object? entry)
    {
        var (name, direction) = ((IReadOnlyDictionary<string, object?>)entry!).Single(member => member.Value is not null);
        return (name, (string)direction! == "DESC");
    }

    private static (string Name, bool Descending) Said(string name) => (name.TrimStart('-'), name.StartsWith('-'));
}
