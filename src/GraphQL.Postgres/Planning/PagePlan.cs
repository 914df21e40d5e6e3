using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>A page: which rows, in which order, from where, how many. Its rows' first columns are the sort keys, of which the last is the id.</summary>
internal sealed class PagePlan
{
    public required CollectedField Field { get; init; }

    /// <summary>The place of the planned field that the page is, or is below.</summary>
    public required int Place { get; init; }

    public required TypeBinding Target { get; init; }

    /// <summary>The target's column that names the row above; null at the root.</summary>
    public IProperty? ForeignKey { get; init; }

    public FilterPlan? Where { get; init; }

    public required IReadOnlyList<SortKey> Order { get; init; }

    /// <summary>The values of the sort keys behind which the page starts, null where a key is null there; no list for the first page.</summary>
    public IReadOnlyList<Slot?>? After { get; init; }

    /// <summary>How many rows the page shows at most.</summary>
    public required Slot Size { get; init; }

    /// <summary>Its place among the plan's pages, where the size of a request's page stands.</summary>
    public required int Number { get; init; }

    /// <summary>One more row than is shown is fetched, to know whether there are more.</summary>
    public bool LooksAhead { get; set; }

    public ColumnSet Row { get; } = new();

    /// <summary>How many rows are fetched at most.</summary>
    public Slot Limit => LooksAhead ? new OneMore(Size) : Size;

    private sealed record OneMore(Slot Size) : Slot
    {
        public override object? Value(in Asked asked) => (int)Size.Value(asked)! + 1;
    }
}

/// <summary>One key of an order. Enums are ordered by their declared rank.</summary>
internal sealed record SortKey(string Name, IProperty Property, bool Descending)
{
    public bool IsRank => (Nullable.GetUnderlyingType(Property.ClrType) ?? Property.ClrType).IsEnum;

    public PlanColumn Column => IsRank ? new PlanColumn.Rank(Property) : new PlanColumn.Value(Property);
}

/// <summary>A filter as the client gave it, bound to columns.</summary>
internal abstract record FilterPlan
{
    public sealed record All(IReadOnlyList<FilterPlan> Of) : FilterPlan;

    public sealed record Any(IReadOnlyList<FilterPlan> Of) : FilterPlan;

    public sealed record Not(FilterPlan Of) : FilterPlan;

    /// <summary>Compares a column; <c>Word</c> is the client's own (eq, neq, in, nin, lt, lte, gt, gte, contains, startsWith, has, hasSome). No value: it is compared with null.</summary>
    public sealed record Compare(IProperty Property, string Word, Slot? Value) : FilterPlan;

    /// <summary>Some visible row of the target whose foreign key names this row fits.</summary>
    public sealed record Some(TypeBinding Target, IProperty ForeignKey, FilterPlan Where) : FilterPlan;

    /// <summary>The visible row that this row's foreign key names fits.</summary>
    public sealed record One(TypeBinding Target, IProperty ForeignKey, FilterPlan Where) : FilterPlan;
}
