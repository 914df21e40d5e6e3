using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>What is known of the party that is screened. Only the name is needed; the rest is evidence for or against.</summary>
/// <param name="Name">The name, in any script.</param>
/// <param name="Kind">Person or organization; null searches both.</param>
/// <param name="Birth">When the person was born.</param>
/// <param name="Countries">Countries the party is connected with: ISO 3166-1 codes or names.</param>
/// <param name="Identifiers">Identifiers that registers gave to the party.</param>
public sealed record ScreeningSubject(
    string Name, ListedPartyKind? Kind = null, KnownBirth? Birth = null, IReadOnlyList<string>? Countries = null, IReadOnlyList<KnownIdentifier>? Identifiers = null);

/// <summary>A date of birth, or only its year.</summary>
public sealed record KnownBirth(int Year, DateOnly? Day = null)
{
    public static KnownBirth On(DateOnly day) => new(day.Year, day);
}

/// <summary>A listed party that may be the subject, and why.</summary>
public sealed record ListHit(ListedParty Party, MatchExplanation Explanation)
{
    public double Score => Explanation.Score;
}
