namespace PartnerCrm.Conflicts.Paths;

/// <summary>
/// Finds the paths between a person and the candidate's side, in either direction of each tie, meeting no party twice. At most so many ties are counted from the person to whoever
/// stands for the candidate; the ties by which an owner, a board member or a funder is one are added behind them and do not count.
/// </summary>
public sealed class PathSearch
{
    private readonly CandidateSide side;
    private readonly int depth;
    private readonly int most;
    private readonly IReadOnlySet<Guid> notThrough;
    private readonly ILookup<Guid, Tie> around;
    private readonly Dictionary<Guid, int> toCandidate;
    private readonly Dictionary<Guid, int> toSide;

    /// <param name="side">Where every path ends.</param>
    /// <param name="ties">The ties that may be walked.</param>
    /// <param name="depth">The greatest number of ties between a person and the side.</param>
    /// <param name="notThrough">Parties that are no tie between those who have to do with them: a path may start or end at one, never pass it.</param>
    /// <param name="most">How many paths are found for one person; the shortest come first.</param>
    public PathSearch(CandidateSide side, IEnumerable<Tie> ties, int depth, IReadOnlySet<Guid> notThrough, int most = int.MaxValue)
    {
        (this.side, this.depth, this.notThrough, this.most) = (side, depth, notThrough, most);
        around = ties.DistinctBy(tie => tie.Id).SelectMany(tie => new[] { (End: tie.From, Tie: tie), (End: tie.To, Tie: tie) }).ToLookup(end => end.End, end => end.Tie);
        toCandidate = Distances([side.Candidate]);
        toSide = Distances([.. side.Roles.Keys.Where(party => party == side.Candidate || !notThrough.Contains(party))]);
    }

    /// <summary>Whether somebody has more paths than were asked for.</summary>
    public bool FoundTooMany { get; private set; }

    /// <summary>The paths from a person, the shortest first, among these the greatest share first.</summary>
    public IReadOnlyList<TiePath> From(Guid person)
    {
        if (person == side.Candidate) return [];
        var found = new List<TiePath>();
        for (var length = 1; length <= depth; length++) Walk(new Walked(person, length, toCandidate), person, found);
        Walk(new Walked(person, depth, toSide) { OnAlongSide = true }, person, found);
        return [.. found.OrderBy(path => path.Steps.Count).ThenByDescending(path => path.OwnershipPercent ?? -1).ThenBy(path => path.Key, StringComparer.Ordinal)];
    }

    private void Walk(Walked way, Guid at, List<TiePath> found)
    {
        if (found.Count >= most)
        {
            FoundTooMany = true;
            return;
        }

        var left = way.Length - way.Ties.Count;
        if (left == 0)
        {
            if (at == side.Candidate) found.Add(TiePath.Along(way.Person, way.Ties, side));
            else if (way.OnAlongSide) Lead(way, at, found);
            return;
        }

        foreach (var tie in around[at])
        {
            var next = tie.OtherEnd(at);
            // Whoever is farther from the end than there are ties left cannot be on a path; the candidate and a house are passed by none.
            if (!way.Distance.TryGetValue(next, out var far) || far > left - 1 || (next == side.Candidate && (left > 1 || way.OnAlongSide))) continue;
            if (next != side.Candidate && notThrough.Contains(next)) continue;
            if (!way.Met.Add(next)) continue;
            way.Ties.Add(tie);
            Walk(way, next, found);
            way.Ties.RemoveAt(way.Ties.Count - 1);
            way.Met.Remove(next);
        }
    }

    // From somebody who stands for the candidate to the candidate, along the ties that make him so.
    private void Lead(Walked way, Guid at, List<TiePath> found)
    {
        if (at == side.Candidate) found.Add(TiePath.Along(way.Person, way.Ties, side));
        foreach (var tie in around[at].Where(tie => tie.From == at && side.Leads(tie)))
        {
            if (found.Count >= most || !way.Met.Add(tie.To)) continue;
            way.Ties.Add(tie);
            Lead(way, tie.To, found);
            way.Ties.RemoveAt(way.Ties.Count - 1);
            way.Met.Remove(tie.To);
        }
    }

    private Dictionary<Guid, int> Distances(IReadOnlyList<Guid> ends)
    {
        var known = ends.ToDictionary(end => end, _ => 0);
        var edge = ends;
        for (var steps = 1; steps <= depth && edge.Count > 0; steps++)
        {
            var next = new List<Guid>();
            foreach (var party in edge.Where(party => known[party] == 0 || !notThrough.Contains(party)))
                foreach (var tie in around[party])
                    if (known.TryAdd(tie.OtherEnd(party), steps)) next.Add(tie.OtherEnd(party));
            edge = next;
        }

        return known;
    }

    private sealed record Walked(Guid Person, int Length, Dictionary<Guid, int> Distance)
    {
        public bool OnAlongSide { get; init; }

        public List<Tie> Ties { get; } = [];

        public HashSet<Guid> Met { get; } = [Person];
    }
}
