namespace PartnerCrm.Conflicts.Paths;

/// <summary>
/// The part of the graph in which paths of up to four ties between the candidate's side and some people can lie, read from both sides at once: the first and the last tie
/// of such a path touch its ends, the second and the third touch a neighbour of an end. A neighbour with very many ties is not followed: of its ties only those are read that lead to
/// whomever else was reached, or to somebody who is tied to another one like it. So no path is left out, unless an end itself has more ties than can be read.
/// </summary>
/// <param name="Ties">The ties, in force or not.</param>
/// <param name="Around">The parties whose ties were all read. A tie that touches none of them, and no party that was not followed, makes no new path.</param>
/// <param name="NotFollowed">Parties with so many ties that not all of them were read.</param>
/// <param name="Reached">Where some were not followed: everybody whose ties to these were read.</param>
/// <param name="CutEnds">Ends whose ties could not all be read: paths from them may be missing.</param>
public sealed record Neighbourhood(IReadOnlyList<Tie> Ties, IReadOnlySet<Guid> Around, IReadOnlySet<Guid> NotFollowed, IReadOnlySet<Guid> Reached, IReadOnlySet<Guid> CutEnds)
{
    public const int Depth = 4;

    /// <summary>A neighbour with more ties than this in one direction is not followed.</summary>
    public const int Many = 300;

    /// <summary>Of an end, at most so many ties are read in each direction.</summary>
    public const int MostOfEnd = 50_000;

    /// <summary>A ring larger than this is not followed beyond so many parties.</summary>
    private const int MostFollowed = 5_000;

    /// <param name="people">The one end of every path.</param>
    /// <param name="side">The other: the candidate and whoever stands for it.</param>
    /// <param name="notThrough">Parties that no path passes.</param>
    /// <param name="ties">Where ties are read.</param>
    /// <param name="many">From how many ties on a neighbour is not followed.</param>
    public static async Task<Neighbourhood> Read(IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> side, IReadOnlySet<Guid> notThrough, ITies ties, int many = Many)
    {
        HashSet<Guid> ends = [.. people, .. side];
        var (first, cut) = await ties.Touching(ends, MostOfEnd);
        var (nearPeople, nearSide) = (Near(first, people), Near(first, side));
        var ring = nearPeople.Union(nearSide).Where(party => !ends.Contains(party) && !notThrough.Contains(party)).Order().ToList();
        var followed = ring.Take(MostFollowed).ToList();
        var (second, manyBeyond) = followed.Count == 0 ? ([], []) : await ties.Touching(followed, many);
        HashSet<Guid> notFollowed = [.. cut, .. manyBeyond, .. ring.Skip(MostFollowed)];
        HashSet<Guid> around = [.. ends, .. followed];
        around.ExceptWith(notFollowed);
        var read = first.Concat(second).DistinctBy(tie => tie.Id).ToList();
        HashSet<Guid> reached = [];
        if (notFollowed.Count > 0)
        {
            reached = [.. read.Select(tie => tie.From), .. read.Select(tie => tie.To), .. ends, .. ring];
            reached.ExceptWith(notThrough);
            read.AddRange(await ties.Between(notFollowed, reached));
            // The middle of a path of four ties may be tied to nobody but two who were not followed.
            List<Guid> fromPeople = [.. notFollowed.Where(party => nearPeople.Contains(party) || cut.Contains(party))], fromSide = [.. notFollowed.Where(party => nearSide.Contains(party) || cut.Contains(party))];
            if (fromPeople.Count > 0 && fromSide.Count > 0) read.AddRange((await ties.Common(fromPeople, fromSide)).Where(tie => !notThrough.Contains(tie.From) && !notThrough.Contains(tie.To)));
            read = [.. read.DistinctBy(tie => tie.Id)];
        }

        return new Neighbourhood(read, around, notFollowed, reached, cut.ToHashSet());
    }

    private static HashSet<Guid> Near(IReadOnlyList<Tie> ties, IReadOnlyCollection<Guid> ends)
    {
        var of = ends.ToHashSet();
        return [.. ties.Where(tie => of.Contains(tie.From)).Select(tie => tie.To), .. ties.Where(tie => of.Contains(tie.To)).Select(tie => tie.From)];
    }
}
