using System.Text;
using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Groups: of which rows, by what, in which order, how many. Its cells are what is shown of each group.</summary>
internal sealed class GroupPlan
{
    private readonly List<GroupCell> cells = [];

    public required CollectedField Field { get; init; }

    /// <summary>The place of the planned field that the groups are, or are below.</summary>
    public required int Place { get; init; }

    public required TypeBinding Target { get; init; }

    /// <summary>The target's column that names the row above; null at the root.</summary>
    public IProperty? ForeignKey { get; init; }

    public FilterPlan? Where { get; init; }

    public required List<GroupedBy> Keys { get; init; }

    /// <summary>What is ordered by: places among the keys, null for the count.</summary>
    public required IReadOnlyList<(int? Key, bool Descending)> Order { get; init; }

    /// <summary>How many groups are shown at most; one more is fetched.</summary>
    public required Slot Size { get; init; }

    /// <summary>Its place among the plan's sizes.</summary>
    public required int Number { get; init; }

    /// <summary>What is shown of each group.</summary>
    public IReadOnlyList<GroupCell> Cells => cells;

    /// <summary>The place of a key; negative where it was not chosen.</summary>
    public int KeyAt(GroupKey key) => Keys.FindIndex(one => one.Key == key);

    /// <summary>The place of a cell; what is shown twice is fetched once.</summary>
    public int Add(GroupCell cell)
    {
        if (cells.IndexOf(cell) is >= 0 and var known) return known;
        cells.Add(cell);
        return cells.Count - 1;
    }

    public override string ToString()
    {
        var text = new StringBuilder("groups of ").Append(Target.Type.Name);
        if (ForeignKey is { } key) text.Append(" whose ").Append(key.Name).Append(" is this");
        if (Where is not null) text.Append(", filtered");
        if (Keys.Count > 0) text.Append(", by ").AppendJoin(", ", Keys);
        foreach (var told in cells.OfType<GroupCell.Told>()) text.Append(", ").Append(told.Word).Append(" of ").Append(told.Property.Name);
        if (Order.Count > 0) text.Append(", ordered by ").AppendJoin(", ", Order.Select(order => (order.Key is { } at ? Keys[at].Key.Name : "count") + (order.Descending ? " desc" : string.Empty)));
        return text.Append(", at most ").Append(Size).ToString();
    }
}

/// <summary>A key that the client chose; days and instants with the period.</summary>
internal sealed record GroupedBy(GroupKey Key, string? Part)
{
    public override string ToString() => Part is null ? Key.Name : $"{Key.Name} {Part}";
}

/// <summary>One cell of a group.</summary>
internal abstract record GroupCell
{
    /// <summary>The key at a place, as it is.</summary>
    public sealed record Key(int Place) : GroupCell;

    /// <summary>How many members there are.</summary>
    public sealed record Count : GroupCell;

    /// <summary>What is told of the members: <c>sum</c>, <c>min</c> or <c>max</c> of a column.</summary>
    public sealed record Told(string Word, IProperty Property) : GroupCell;

    /// <summary>The row that the key at a place names.</summary>
    public sealed record Row(int Place, TypeBinding Target, ColumnSet Columns) : GroupCell;
}
