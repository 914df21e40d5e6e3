using GraphQL.Postgres.Binding;

namespace GraphQL.Postgres.Planning;

/// <summary>A search over several types: for what, from where, how many. Its rows are score, kind, id and, where it is shown, what was found.</summary>
internal sealed class SearchPlan
{
    /// <summary>Score, kind and id, which are the keys of the order.</summary>
    public const int Keys = 3;

    /// <summary>The kinds in their order, each with the columns that are shown of it; the first of them tells the kinds apart.</summary>
    public required IReadOnlyList<(SearchedKind Kind, TypeBinding Target, ColumnSet Row)> Kinds { get; init; }

    public required SearchTerms Terms { get; init; }

    /// <summary>The places of the kinds that were asked for; null where none were named.</summary>
    public Slot? Only { get; init; }

    /// <summary>Score below zero, kind and id of what the page starts behind; null where it starts with the best.</summary>
    public IReadOnlyList<Slot>? After { get; init; }

    public required Slot First { get; init; }

    /// <summary>Its place among the plan's pages.</summary>
    public required int Number { get; init; }

    /// <summary>One more hit than is shown is fetched, to know whether there are more.</summary>
    public bool LooksAhead { get; set; }

    /// <summary>Whether what was found is shown, not only how.</summary>
    public bool ShowsNode { get; set; }

    public required int Signature { get; init; }

    public Slot Limit => LooksAhead ? new OneMore(First, null) : First;

    public override string ToString() =>
        $"{(Only is null ? string.Empty : "of the asked kinds, ")}by score desc, kind, id{(After is null ? string.Empty : ", behind a cursor")}, at most {First}{(LooksAhead ? " and one to look ahead" : string.Empty)}";
}
