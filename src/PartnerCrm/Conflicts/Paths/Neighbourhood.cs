namespace PartnerCrm.Conflicts.Paths;

/// <summary>
/// The part of the graph in which paths of up to four ties between the candidate and some people can lie, read in two questions from both sides at once:
/// the first and the last tie of such a path touch its ends, the second and the third touch a neighbour of an end.
/// </summary>
/// <param name="Ties">The ties, in force or not.</param>
/// <param name="Around">The parties whose ties were all read. A tie that touches none of them makes no new path.</param>
public sealed record Neighbourhood(IReadOnlyList<Tie> Ties, IReadOnlySet<Guid> Around)
{
    public const int Depth = 4;

    /// <param name="candidate">The one end of the paths.</param>
    /// <param name="people">The other ends.</param>
    /// <param name="notThrough">Parties that no path passes.</param>
    /// <param name="touching">Answers which ties touch some of these parties.</param>
    public static async Task<Neighbourhood> Read(
        Guid candidate, IReadOnlyCollection<Guid> people, IReadOnlySet<Guid> notThrough, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyList<Tie>>> touching)
    {
        HashSet<Guid> around = [candidate, .. people];
        var first = await touching(around);
        var ring = first.SelectMany(tie => new[] { tie.From, tie.To }).Where(party => !around.Contains(party) && !notThrough.Contains(party)).ToHashSet();
        var second = ring.Count == 0 ? [] : await touching(ring);
        around.UnionWith(ring);
        return new Neighbourhood([.. first.Concat(second).DistinctBy(tie => tie.Id)], around);
    }
}
