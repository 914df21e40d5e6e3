namespace PartnerCrm.Conflicts.Paths;

/// <summary>
/// The part of the graph in which paths of up to four ties between the candidate's side and some people can lie, read from both sides at once: the first and the last tie
/// of such a path touch its ends, the second and the third touch a neighbour of an end. A party with very many ties is not followed; its ties to whomever else was reached are
/// read, so that only a path that meets two such parties, or has four ties and one such party, can be missed.
/// </summary>
/// <param name="Ties">The ties, in force or not.</param>
/// <param name="Around">The parties whose ties were all read. A tie that touches none of them, and no party that was not followed, makes no new path.</param>
/// <param name="NotFollowed">Parties with so many ties that not all of them were read.</param>
/// <param name="Reached">Where some were not followed: everybody whose ties to these were read.</param>
public sealed record Neighbourhood(IReadOnlyList<Tie> Ties, IReadOnlySet<Guid> Around, IReadOnlySet<Guid> NotFollowed, IReadOnlySet<Guid> Reached)
{
    public const int Depth = 4;

    /// <summary>A ring larger than this is not followed beyond so many parties.</summary>
    private const int MostFollowed = 5_000;

    /// <param name="ends">The candidate's side and the people.</param>
    /// <param name="notThrough">Parties that no path passes.</param>
    /// <param name="ties">Where ties are read.</param>
    public static async Task<Neighbourhood> Read(IReadOnlyCollection<Guid> ends, IReadOnlySet<Guid> notThrough, ITies ties)
    {
        HashSet<Guid> around = [.. ends];
        var (first, many) = await ties.Touching(around);
        var ring = first.SelectMany(tie => new[] { tie.From, tie.To }).Where(party => !around.Contains(party) && !notThrough.Contains(party)).Distinct().Order().ToList();
        var followed = ring.Take(MostFollowed).ToList();
        var (second, manyBeyond) = followed.Count == 0 ? ([], []) : await ties.Touching(followed);
        HashSet<Guid> notFollowed = [.. many, .. manyBeyond, .. ring.Skip(MostFollowed)];
        around.UnionWith(followed);
        around.ExceptWith(notFollowed);
        List<Tie> read = [.. first, .. second];
        HashSet<Guid> reached = [];
        if (notFollowed.Count > 0)
        {
            reached = [.. read.SelectMany(tie => new[] { tie.From, tie.To }), .. ends, .. ring];
            reached.ExceptWith(notThrough);
            read.AddRange(await ties.Between(notFollowed, reached));
        }

        return new Neighbourhood([.. read.DistinctBy(tie => tie.Id)], around, notFollowed, reached);
    }
}
