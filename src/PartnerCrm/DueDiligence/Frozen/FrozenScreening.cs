namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>The screening that a dossier relied on.</summary>
/// <param name="Id">The id of the screening.</param>
/// <param name="Conclusion">What it concluded about the organization, its people and its owners.</param>
/// <param name="Result">How it ended.</param>
/// <param name="ScreenedAt">When it was run.</param>
/// <param name="ScreenedBy">Who ran it; null where it was the program.</param>
/// <param name="Lists">The list versions it used, and newer ones of which it still spoke.</param>
/// <param name="Parties">Who was compared, under which names.</param>
/// <param name="Hits">The possible matches, and what was decided about each.</param>
public sealed record FrozenScreening(
    string Id, string Conclusion, string Result, DateTimeOffset ScreenedAt, FrozenParty? ScreenedBy, IReadOnlyList<FrozenList> Lists, IReadOnlyList<FrozenScreened> Parties, IReadOnlyList<FrozenHit> Hits);

/// <summary>A list version that a screening used.</summary>
/// <param name="Kind">The kind of list.</param>
/// <param name="Number">Which version of the list it was here.</param>
/// <param name="ListDate">When its publisher made it.</param>
/// <param name="Checksum">The SHA-256 of the list as it was imported.</param>
public sealed record FrozenList(string Kind, int Number, DateTimeOffset ListDate, string Checksum);

/// <summary>A party that a screening compared.</summary>
/// <param name="Party">The party.</param>
/// <param name="Role">What it was to the organization.</param>
/// <param name="Names">The names that were compared.</param>
public sealed record FrozenScreened(FrozenParty Party, string Role, IReadOnlyList<string> Names);

/// <summary>A possible match, and what was decided about it.</summary>
/// <param name="Id">The id of the hit.</param>
/// <param name="Party">The party that might be listed.</param>
/// <param name="ListKind">The kind of list.</param>
/// <param name="ListedAs">The name under which the list files the listed party.</param>
/// <param name="ReferenceNumber">The number under which the list prints it.</param>
/// <param name="EntrySha256">The hash of everything that the list said of it.</param>
/// <param name="Score">How sure the match was, from 0 to 1.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedBy">Who decided it.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="ConfirmedBy">Who confirmed it, where two were needed.</param>
/// <param name="HoldsUntil">The last day on which the decision held; null where it had no end.</param>
public sealed record FrozenHit(
    string Id, FrozenParty Party, string ListKind, string ListedAs, string ReferenceNumber, string EntrySha256, decimal Score, string Decision, string? Reason, FrozenParty? DecidedBy, DateTimeOffset? DecidedAt,
    FrozenParty? ConfirmedBy, DateOnly? HoldsUntil);
