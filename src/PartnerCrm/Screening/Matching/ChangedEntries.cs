using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// The entries that a new version of a list added or changed. Everybody on record streams past them, so that rescreening costs what the change costs and not what the list does.
/// </summary>
public sealed class ChangedEntries(ListIndex index)
{
    public ChangedEntries(IEnumerable<ListedParty> changed, NameMatcher matcher)
        : this(new ListIndex(changed, matcher))
    {
    }

    /// <summary>
    /// Each party with each changed entry that one of its names may name, by the name most like it, in the order of the parties. Parties are compared on all cores and read as
    /// they are needed, never all at once.
    /// </summary>
    public IEnumerable<TouchedParty> Touching(IEnumerable<KnownParty> parties, double threshold = NameMatcher.DefaultThreshold, CancellationToken stop = default) =>
        parties.AsParallel().AsOrdered().WithCancellation(stop).SelectMany(party => Touching(party, threshold));

    private IEnumerable<TouchedParty> Touching(KnownParty party, double threshold) =>
        party.Names.SelectMany(name => index.Search(new ScreeningSubject(name, party.Kind, party.Birth, party.Countries, party.Identifiers), int.MaxValue, threshold))
            .GroupBy(hit => (hit.Party.ListKind, hit.Party.SourceId))
            .Select(hits => new TouchedParty(party.Id, hits.MaxBy(hit => hit.Score)!));
}

/// <summary>A party on record, as far as it can be compared with a list.</summary>
/// <param name="Id">The party.</param>
/// <param name="Kind">Whether it is a person or an organization.</param>
/// <param name="Names">Every name on record.</param>
/// <param name="Countries">The countries it is connected with.</param>
/// <param name="Birth">When the person was born.</param>
/// <param name="Identifiers">Identifiers that registers gave to it.</param>
public sealed record KnownParty(
    Guid Id, ListedPartyKind Kind, IReadOnlyList<string> Names, IReadOnlyList<string>? Countries = null, KnownBirth? Birth = null, IReadOnlyList<KnownIdentifier>? Identifiers = null);

/// <summary>A party on record that may be a changed entry of a list.</summary>
/// <param name="Party">The party.</param>
/// <param name="Hit">The entry, and why.</param>
public sealed record TouchedParty(Guid Party, ListHit Hit);
