using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>A page: which rows, in which order, from where, how many. Where cursors are shown, its rows' first columns are the sort keys, of which the last is the id.</summary>
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

    /// <summary>The values of the sort keys behind which the page starts, null where a key is null there; no list where it starts with the first row.</summary>
    public IReadOnlyList<Slot?>? After { get; init; }

    /// <summary>The values of the sort keys in front of which the page ends; no list where it ends with the last row.</summary>
    public IReadOnlyList<Slot?>? Before { get; init; }

    /// <summary>How many rows the page shows at most, counted from its start; null where it was only said how many from its end.</summary>
    public Slot? First { get; init; }

    /// <summary>How many of these rows are shown at most, counted from the end; null where it was not said.</summary>
    public Slot? Last { get; init; }

    /// <summary>Rows are read in the reversed order, from the end, and turned round when they are shown.</summary>
    public bool IsBackward => First is null;

    /// <summary>Its rows are the first ones, or those behind a cursor, of all that there are, in the order that the type has unless another is said.</summary>
    public bool IsPlain =>
        Where is null && ForeignKey is null && Before is null && !IsBackward && After?.Contains(null) is not true
        && Order.SkipLast(1).Select(key => (key.Descending ? "-" : string.Empty) + key.Name).SequenceEqual(Target.DefaultOrder);

    /// <summary>Its place among the plan's pages, where the window of a request's page stands.</summary>
    public required int Number { get; init; }

    /// <summary>One more row than is shown is fetched, to know whether there are more.</summary>
    public bool LooksAhead { get; set; }

    public ColumnSet Row { get; } = new();

    /// <summary>How many rows are fetched at most.</summary>
    public Slot Limit => LooksAhead ? new OneMore(First, Last) : First ?? Last!;

}

/// <summary>One row more than a page shows. Whether there are more than the last ones takes as many rows as they are, even where fewer first ones are shown.</summary>
internal sealed record OneMore(Slot? First, Slot? Last) : Slot
{
    public override object? Value(in Asked asked) => Math.Max((int?)First?.Value(asked) ?? 0, (int?)Last?.Value(asked) ?? 0) + 1;
}

/// <summary>What gives the window of a request's page or groups.</summary>
internal sealed record WindowSlots(Slot? First, Slot? Last)
{
    public Window Of(in Asked asked) => new((int?)First?.Value(asked) ?? int.MaxValue, (int?)Last?.Value(asked) ?? int.MaxValue);
}

/// <summary>How many of the fetched rows a page shows, from its start and of these from the end; the largest number where it is not said.</summary>
internal readonly record struct Window(int First, int Last);

/// <summary>A filter as the client gave it, bound to columns.</summary>
internal abstract record FilterPlan
{
    public sealed record All(IReadOnlyList<FilterPlan> Of) : FilterPlan;

    public sealed record Any(IReadOnlyList<FilterPlan> Of) : FilterPlan;

    public sealed record Not(FilterPlan Of) : FilterPlan;

    /// <summary>Compares a column; <c>Word</c> is the client's own (eq, neq, in, nin, lt, lte, gt, gte, has, hasSome). No value: it is compared with null.</summary>
    public sealed record Compare(IProperty Property, string Word, Slot? Value) : FilterPlan;

    /// <summary>A text is like a folded pattern, once it is folded itself, which it may be as it is stored.</summary>
    public sealed record Like(IProperty Property, bool IsFolded, Slot Pattern) : FilterPlan;

    /// <summary>The words are in a vector of the type that the actor may read, or its name is similar.</summary>
    public sealed record Search(SearchTerms Terms) : FilterPlan;

    /// <summary>Some visible row of the target whose foreign key names this row fits.</summary>
    public sealed record Some(TypeBinding Target, IProperty ForeignKey, FilterPlan Where) : FilterPlan;

    /// <summary>The visible row that this row's foreign key names fits.</summary>
    public sealed record One(TypeBinding Target, IProperty ForeignKey, FilterPlan Where) : FilterPlan;
}
