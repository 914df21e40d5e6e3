using PartnerCrm.Conflicts.Paths;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>The same question answered the slow way: every sequence of ties is tried.</summary>
internal static class BruteForce
{
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
