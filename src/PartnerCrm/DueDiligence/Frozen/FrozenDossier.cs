namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>A dossier and the facts behind it, as they were known when it was submitted. Names of states and kinds are texts, so that what was frozen is read as it was called then.</summary>
/// <param name="Format">The form of these data; it changes when their meaning does.</param>
/// <param name="Dossier">The id of the dossier.</param>
/// <param name="Number">Which dossier of its relationship it is.</param>
/// <param name="FrozenAt">When it was frozen.</param>
/// <param name="Case">The relationship it is about.</param>
/// <param name="Policy">The policy profile it was made under.</param>
/// <param name="Organization">The organization as it was known.</param>
/// <param name="Screening">The screening of the organization; null where none was needed and none was made.</param>
/// <param name="Conflicts">The check for conflicts of interest; null where none was needed and none was made.</param>
/// <param name="People">Who had which part in the case.</param>
/// <param name="Answers">The questions of the tier and their answers.</param>
/// <param name="Exclusions">The exclusions, checked one by one.</param>
/// <param name="Risks">The level of risk in each dimension.</param>
/// <param name="Measures">What is to be done about the risks.</param>
/// <param name="Benefits">What the relationship is good for, against its risks.</param>
/// <param name="Recommendation">What the preparers recommend.</param>
/// <param name="RecommendationReason">Why they recommend it.</param>
/// <param name="ValidUntil">The last day on which the dossier can be relied on.</param>
public sealed record FrozenDossier(
    int Format, string Dossier, int Number, DateTimeOffset FrozenAt, FrozenCase Case, FrozenPolicy Policy, FrozenOrganization Organization, FrozenScreening? Screening,
    FrozenConflicts? Conflicts, IReadOnlyList<FrozenPart> People, IReadOnlyList<FrozenAnswer> Answers, IReadOnlyList<FrozenExclusion> Exclusions,
    IReadOnlyList<FrozenRisk> Risks, IReadOnlyList<FrozenMeasure> Measures, string Benefits, string Recommendation, string RecommendationReason, DateOnly ValidUntil)
{
    /// <summary>Since form 2 the findings of undue influence are frozen too.</summary>
    internal const int FirstFormat = 1, PresentFormat = 2;
}

/// <summary>The relationship that a frozen dossier is about.</summary>
/// <param name="Relationship">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Type">Its type.</param>
/// <param name="State">Where it stood.</param>
/// <param name="Scope">What it is to cover.</param>
/// <param name="StartsOn">The first day of what is agreed.</param>
/// <param name="ExpiresOn">The last day of what is agreed.</param>
/// <param name="Financing">What is to be financed, with its currency.</param>
/// <param name="ProposalReference">The document that proposes it.</param>
/// <param name="Objectives">The strategic objectives it serves, each with its contribution.</param>
public sealed record FrozenCase(
    string Relationship, string Title, string Type, string State, string Scope, DateOnly? StartsOn, DateOnly ExpiresOn, string? Financing, string? ProposalReference, IReadOnlyList<FrozenObjective> Objectives);

/// <summary>A strategic objective that a case serves.</summary>
/// <param name="Code">The objective's code.</param>
/// <param name="Title">The objective's title.</param>
/// <param name="Contribution">What the relationship contributes.</param>
public sealed record FrozenObjective(string Code, string Title, string Contribution);

/// <summary>The policy profile that a dossier was made under.</summary>
/// <param name="Code">The profile's code.</param>
/// <param name="Version">The profile's version as its file says it.</param>
/// <param name="Number">Which version of the profile it is here.</param>
/// <param name="Checksum">The SHA-256 of the profile's content.</param>
/// <param name="Title">The profile's title.</param>
/// <param name="Tier">The depth of due diligence that it asks for here.</param>
public sealed record FrozenPolicy(string Code, string Version, int Number, string Checksum, string Title, string Tier);

/// <summary>A person and the part that he or she had in a case.</summary>
/// <param name="Person">The person.</param>
/// <param name="Part">The part.</param>
public sealed record FrozenPart(FrozenParty Person, string Part);

/// <summary>An organization or a person, by the name it had.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">ORGANIZATION or CONTACT.</param>
/// <param name="Name">Its name.</param>
public sealed record FrozenParty(string Id, string Kind, string Name);
