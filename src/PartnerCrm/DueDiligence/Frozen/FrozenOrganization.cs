namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>An organization as it was known when a dossier was submitted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its legal name.</param>
/// <param name="Form">Its legal form.</param>
/// <param name="Country">Its country.</param>
/// <param name="Region">The region of its country.</param>
/// <param name="Ownership">Who owns bodies like it.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Categories">What it is to the Secretariat.</param>
/// <param name="Sectors">The sectors it works in.</param>
/// <param name="Income">What it takes in during a year, with currency and year.</param>
/// <param name="Names">All its names.</param>
/// <param name="Identifiers">Identifiers that registries gave it.</param>
/// <param name="Links">Its ties: people, owners, members, funding.</param>
public sealed record FrozenOrganization(
    string Id, string Name, string Form, string? Country, string? Region, string? Ownership, string? Reach, IReadOnlyList<string> Categories, IReadOnlyList<string> Sectors,
    string? Income, IReadOnlyList<FrozenName> Names, IReadOnlyList<FrozenIdentifier> Identifiers, IReadOnlyList<FrozenLink> Links);

/// <summary>A name that was known of an organization.</summary>
/// <param name="Kind">What the name is.</param>
/// <param name="Name">The name.</param>
/// <param name="ValidFrom">The first day, where it was known.</param>
/// <param name="ValidTo">The last day, where it had ended.</param>
public sealed record FrozenName(string Kind, string Name, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>An identifier that was known of an organization.</summary>
/// <param name="Scheme">The registry's scheme.</param>
/// <param name="Value">The identifier.</param>
public sealed record FrozenIdentifier(string Scheme, string Value);

/// <summary>A tie that was known: read from the first party to the second.</summary>
/// <param name="Id">The id of the link.</param>
/// <param name="Kind">What the tie is.</param>
/// <param name="From">The party it starts at.</param>
/// <param name="To">The party it leads to.</param>
/// <param name="Title">The function it carries.</param>
/// <param name="Percent">The share that is owned, in percent.</param>
/// <param name="Funding">The amount of funds, with its currency, and whether it is earmarked.</param>
/// <param name="ValidFrom">The first day, where it was known.</param>
/// <param name="ValidTo">The last day, where it had ended.</param>
/// <param name="Source">Where it was known from.</param>
public sealed record FrozenLink(
    string Id, string Kind, FrozenParty From, FrozenParty To, string? Title, decimal? Percent, string? Funding, DateOnly? ValidFrom, DateOnly? ValidTo, string? Source);
