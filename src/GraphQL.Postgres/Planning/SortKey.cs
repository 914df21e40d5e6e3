using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>One key of an order. Enums are ordered by their declared rank.</summary>
internal sealed record SortKey(string Name, IProperty Property, bool Descending)
{
    /// <summary>Its place in the order.</summary>
    public int Place { get; init; }

    /// <summary>The relations that lead from the row to the one whose column it is; none for a column of the row itself.</summary>
    public IReadOnlyList<OneOrder> Through { get; init; } = [];

    public bool IsRank => (Nullable.GetUnderlyingType(Property.ClrType) ?? Property.ClrType).IsEnum;

    public PlanColumn Column => Through.Count > 0 ? new PlanColumn.Joined(this) : IsRank ? new PlanColumn.Rank(Property) : new PlanColumn.Value(Property);
}
