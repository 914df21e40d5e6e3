namespace PartnerCrm.Conflicts.Paths;

/// <summary>Finds every path of at most so many ties between a person and the candidate, in either direction of each tie, meeting no party twice.</summary>
public sealed class PathSearch
{
    private readonly Guid candidate;
    private readonly int depth;
    private readonly IReadOnlySet<Guid> notThrough;
    private readonly ILookup<Guid, Tie> around;
    private readonly Dictionary<Guid, int> distance;

    /// <param name="candidate">Where every path ends.</param>
    /// <param name="ties">The ties that may be walked.</param>
    /// <param name="depth">The greatest number of ties in a path.</param>
    /// <param name="notThrough">Parties that are no tie between those who have to do with them: a path may start or end at one, never pass it.</param>
    public PathSearch(Guid candidate, IEnumerable<Tie> ties, int depth, IReadOnlySet<Guid> notThrough)
    {
        (this.candidate, this.depth, this.notThrough) = (candidate, depth, notThrough);
        around = ties.DistinctBy(tie => tie.Id).SelectMany(tie => new[] { (End: tie.From, Tie: tie), (End: tie.To, Tie: tie) }).ToLookup(end => end.End, end => end.Tie);
        distance = Distances();
    }

    /// <summary>All paths from a person, the shortest first, among these the greatest share first.</summary>
    public IReadOnlyList<TiePath> From(Guid person)
    {
        if (person == candidate || !distance.ContainsKey(person)) return [];
        var found = new List<TiePath>();
        Walk(person, person, [], [person], found);
        return [.. found.OrderBy(path => path.Steps.Count).ThenByDescending(path => path.OwnershipPercent ?? -1).ThenBy(path => path.Key, StringComparer.Ordinal)];
    }

    private void Walk(Guid person, Guid at, List<Tie> walked, HashSet<Guid> met, List<TiePath> found)
    {
        foreach (var tie in around[at])
        {
            var next = tie.OtherEnd(at);
            // Whoever is farther from the candidate than there are ties left cannot be on a path.
            if (!distance.TryGetValue(next, out var left) || left > depth - walked.Count - 1 || !met.Add(next)) continue;
            walked.Add(tie);
            if (next == candidate) found.Add(TiePath.Along(person, walked));
            else if (!notThrough.Contains(next)) Walk(person, next, walked, met, found);
            walked.RemoveAt(walked.Count - 1);
            met.Remove(next);
        }
    }

    private Dictionary<Guid, int> Distances()
    {
        var known = new Dictionary<Guid, int> { [candidate] = 0 };
        var edge = new List<Guid> { candidate };
        for (var steps = 1; steps <= depth && edge.Count > 0; steps++)
        {
            var next = new List<Guid>();
            foreach (var party in edge.Where(party => party == candidate || !notThrough.Contains(party)))
                foreach (var tie in around[party])
                    if (known.TryAdd(tie.OtherEnd(party), steps)) next.Add(tie.OtherEnd(party));
            edge = next;
        }

        return known;
    }
}
