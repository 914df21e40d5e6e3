using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>What a party is known by in an index: its list, and the list's own key of it.</summary>
internal readonly record struct ListedKey(string ListKind, string SourceId) : IComparable<ListedKey>
{
    public static ListedKey Of(ListedParty party) => new(party.ListKind, party.SourceId);

    public int CompareTo(ListedKey other) =>
        string.CompareOrdinal(ListKind, other.ListKind) is not 0 and var kind ? kind : string.CompareOrdinal(SourceId, other.SourceId);
}
