using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Screening;

/// <summary>A list version that can be searched.</summary>
public sealed class IndexedList(ListVersion version, ListIndex index, NameMatcher matcher)
{
    private volatile ListIndex index = index;

    public ListVersion Version { get; } = version;

    /// <summary>The names of the version; the same names, in whatever pieces they are kept.</summary>
    public ListIndex Index => index;

    /// <summary>Whether a name has words that can be compared; one without would look clear only because nothing was compared.</summary>
    public bool CanCompare(string name, ListedPartyKind? kind) =>
        (kind is not ListedPartyKind.Organization && matcher.Preparation.Person(name).Words.Length > 0) || (kind is not ListedPartyKind.Person && matcher.Preparation.Organization(name).Words.Length > 0);

    /// <summary>The index of another version, which names some parties anew or otherwise, and others no more.</summary>
    internal IndexedList With(ListVersion other, IReadOnlyCollection<ListedParty> named, IEnumerable<string> removed) =>
        new(other, Index.With(named, removed.Select(source => new ListedKey(other.Kind, source))), matcher);

    /// <summary>Builds in one piece what was kept in two. Searches go on meanwhile.</summary>
    internal void Join() => index = index.Whole();
}
