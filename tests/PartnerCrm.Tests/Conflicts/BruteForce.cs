using PartnerCrm.Conflicts.Paths;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>The same question answered the slow way: every sequence of ties is tried.</summary>
internal static class BruteForce
{
    /// <summary>Every way to the candidate of which all that lies behind the first so many ties leads from owner to owned, or from board or funder to the candidate.</summary>
    public static IEnumerable<IReadOnlyList<Tie>> PathsToSide(RandomGraph graph, Guid from, int depth, int levels)
    {
        var side = new CandidateSide(graph.Candidate, graph.Ties.Where(tie => tie.HoldsOn(graph.OnDay)), graph.NotThrough);
        foreach (var path in Paths(graph.Ties, graph.OnDay, from, graph.Candidate, depth + levels, graph.NotThrough))
        {
            var at = from;
            var fits = true;
            foreach (var (place, tie) in path.Index())
            {
                if (place >= depth) fits &= tie.From == at && side.Leads(tie);
                at = tie.OtherEnd(at);
            }

            if (fits) yield return path;
        }
    }

    public static IEnumerable<IReadOnlyList<Tie>> Paths(IReadOnlyList<Tie> ties, DateOnly day, Guid from, Guid to, int depth, IReadOnlySet<Guid> notThrough, params Guid[] met)
    {
        if (met.Length == depth) yield break;
        foreach (var tie in ties)
        {
            if (tie.ValidFrom > day || tie.ValidTo < day || !tie.Touches(from)) continue;
            var next = tie.From == from ? tie.To : tie.From;
            if (next == to) yield return [tie];
            if (next == to || met.Contains(next) || next == from || notThrough.Contains(next)) continue;
            foreach (var rest in Paths(ties, day, next, to, depth, notThrough, [.. met, from])) yield return [tie, .. rest];
        }
    }
}
