namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>A party of the file with everything that other entities say of it.</summary>
/// <param name="Kind">The kind of list it goes into.</param>
/// <param name="Party">The party.</param>
/// <param name="Addresses">The addresses it points at.</param>
/// <param name="Sanctions">Sanctions against it.</param>
/// <param name="Papers">Passports and identifications.</param>
/// <param name="Ties">Its ties, with the other end's name.</param>
/// <param name="Positions">Names of the posts it holds.</param>
internal sealed record FtmRecord(
    string Kind, FtmEntity Party, IReadOnlyList<FtmEntity> Addresses, IReadOnlyList<FtmEntity> Sanctions, IReadOnlyList<FtmEntity> Papers, IReadOnlyList<FtmEdge> Ties,
    IReadOnlyList<string> Positions)
{
    /// <summary>Joins a party with what speaks of it.</summary>
    /// <param name="kind">The kind of list.</param>
    /// <param name="party">The party.</param>
    /// <param name="about">Entities that say something of it.</param>
    /// <param name="find">Another entity by its key; null where the file has none.</param>
    public static FtmRecord Join(string kind, FtmEntity party, IReadOnlyCollection<FtmEntity> about, Func<string, FtmEntity?> find) => new(
        kind,
        party,
        [.. party.All("addressEntity").Select(find).OfType<FtmEntity>().Where(entity => entity.Schema == "Address")],
        [.. about.Where(entity => entity.Schema == "Sanction")],
        [.. about.Where(entity => entity.Schema is "Identification" or "Passport")],
        [.. about.SelectMany(entity => Edges(party.Id, entity, find))],
        [.. about.Where(entity => entity.Schema == "Occupancy").SelectMany(entity => entity.All("post")).Select(find).OfType<FtmEntity>().SelectMany(post => post.All("name"))]);

    private static IEnumerable<FtmEdge> Edges(string party, FtmEntity edge, Func<string, FtmEntity?> find)
    {
        if (FtmSchemata.Tie(edge.Schema) is not { } tie) yield break;
        foreach (var (from, to) in edge.All(tie.From).SelectMany(from => edge.All(tie.To).Select(to => (from, to))))
        {
            if (from != party && to != party) continue;
            var other = from == party ? to : from;
            yield return new(edge, tie.Kind, from == party, other, find(other)?.Name);
        }
    }
}

/// <summary>An edge as one of its ends sees it.</summary>
internal sealed record FtmEdge(FtmEntity Edge, ListedTieKind Kind, bool StartsHere, string OtherId, string? OtherName);
