using GraphQL.Postgres.Shaping;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>What rows of a type may be grouped by, and what of them may be summed and compared; each is a field of the type and needs what that field needs.</summary>
public sealed class GroupBinding
{
    /// <summary>What groups may have in common, in the order in which keys are compared.</summary>
    public OrderedDictionary<string, GroupKey> Keys { get; } = [];

    /// <summary>Numbers that may be summed.</summary>
    public OrderedDictionary<string, ColumnField> Sums { get; } = [];

    /// <summary>Numbers, days and instants of which the least and the greatest may be asked for.</summary>
    public OrderedDictionary<string, ColumnField> Extremes { get; } = [];

    // What the slice listed; it becomes keys when all types are described.
    internal List<GroupListing> Listed { get; } = [];

    internal List<IProperty> ListedSums { get; } = [];

    internal List<IProperty> ListedExtremes { get; } = [];

    internal bool IsEmpty => Listed.Count + ListedSums.Count + ListedExtremes.Count == 0;
}

/// <summary>Something that the rows of a group have in common.</summary>
/// <param name="Name">The name in <c>by</c>, <c>key</c> and <c>order</c>.</param>
/// <param name="Description">For the schema.</param>
/// <param name="Requires">The permission of the field.</param>
/// <param name="Way">Where the value stands; null for the row itself.</param>
/// <param name="Property">The column; a key column where the value is a row.</param>
/// <param name="Target">The type of the row that is shown; null for plain values.</param>
public sealed record GroupKey(string Name, string? Description, string? Requires, GroupWay? Way, IProperty Property, Type? Target)
{
    /// <summary>The C# type of one value: a set's item.</summary>
    public Type ValueType => LeafTypes.ItemOf(Property.ClrType) ?? PgKind.ValueType(Property);

    /// <summary>The row belongs to the group of each of the items, once; with no item to the group of null.</summary>
    public bool IsSet => LeafTypes.ItemOf(Property.ClrType) is not null;

    /// <summary>Days and instants are grouped by a period.</summary>
    public bool IsDate => ValueType == typeof(DateOnly) || ValueType == typeof(DateTimeOffset);
}

/// <summary>From a row to the related rows by which it is grouped. Related rows that the actor may not see are as none.</summary>
/// <param name="Target">The type of the related rows.</param>
public abstract record GroupWay(Type Target)
{
    /// <summary>The row that a foreign key of this row names.</summary>
    public sealed record One(Type Target, IProperty ForeignKey) : GroupWay(Target);

    /// <summary>Each of the rows that link rows name: <c>LinkKey</c> of the link row names this row, <c>LinkTarget</c> the related one.</summary>
    public sealed record Each(Type Target, Type Link, IProperty LinkKey, IProperty LinkTarget) : GroupWay(Target);
}

/// <summary>What a slice listed: own columns and foreign keys, or columns at the end of a way.</summary>
internal sealed record GroupListing(GroupWay? Way, IReadOnlyList<IProperty> Properties);
