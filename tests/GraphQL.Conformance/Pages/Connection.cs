namespace GraphQL.Conformance.Pages;

/// <summary>A page as a case expects it or as it was answered; a flag that is null may be either.</summary>
internal sealed record Connection(IReadOnlyList<string> Nodes, bool? HasPreviousPage, bool? HasNextPage)
{
    /// <summary>
    /// The connections specification's algorithm where cursors mark places in the order, whether or not an entry stands there:
    /// what is between the cursors, of that the first ones, of these the last ones.
    /// </summary>
    public static Connection Of(IReadOnlyList<string> list, int? first, int? last, int? after, int? before)
    {
        var between = list.Where((_, place) => (after is null || place > after) && (before is null || place < before)).ToList();
        var nodes = between.Take(first ?? between.Count).TakeLast(last ?? between.Count).ToList();
        return new Connection(
            nodes,
            last is not null ? between.Count > last : after is null ? false : null,
            first is not null ? between.Count > first : before is null ? false : null);
    }

    /// <summary>Whether an answer is one of those that this page allows.</summary>
    public bool Allows(Connection answer) =>
        Nodes.SequenceEqual(answer.Nodes)
        && (HasPreviousPage ?? answer.HasPreviousPage) == answer.HasPreviousPage
        && (HasNextPage ?? answer.HasNextPage) == answer.HasNextPage;

    public override string ToString() => $"[{string.Join(' ', Nodes)}] previous {Flag(HasPreviousPage)} next {Flag(HasNextPage)}";

    private static string Flag(bool? flag) => flag is { } said ? said ? "yes" : "no" : "any";
}
