using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching.Measuring;

/// <summary>What the <c>schema</c> of a pair means for the comparison: the names of FollowTheMoney, in any case.</summary>
internal static class PairSchema
{
    /// <summary>How the names are compared; null lets the names decide, as for a legal entity, which may be either.</summary>
    public static ListedPartyKind? Kind(string? schema) => schema?.Trim().ToUpperInvariant() switch
    {
        "PERSON" or "INDIVIDUAL" => ListedPartyKind.Person,
        null or "" or "LEGALENTITY" or "THING" => null,
        // Ships, aircraft and the like are named as organizations are: no given names, and numbers count.
        _ => ListedPartyKind.Organization,
    };

    /// <summary>Among whom the pair is counted.</summary>
    public static PairGroup Group(string? schema) => schema?.Trim().ToUpperInvariant() switch
    {
        "PERSON" or "INDIVIDUAL" => PairGroup.Persons,
        "COMPANY" or "ORGANIZATION" or "ORGANISATION" or "PUBLICBODY" or "LEGALENTITY" or "ENTITY" => PairGroup.Organizations,
        _ => PairGroup.Other,
    };
}
