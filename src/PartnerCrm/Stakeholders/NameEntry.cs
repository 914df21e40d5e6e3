namespace PartnerCrm.Stakeholders;

/// <summary>A further name of a party.</summary>
/// <param name="Kind">What the name is.</param>
/// <param name="Name">The name itself.</param>
/// <param name="Language">The language of the name as a tag such as fr or zh-Hant.</param>
public sealed record NameEntry(PartyNameKind Kind, string Name, string? Language = null);

/// <summary>An identifier of a party.</summary>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">The identifier.</param>
/// <param name="Jurisdiction">The country whose register or tax office gave the number, as the two letters of ISO 3166-1; for registration and tax numbers only.</param>
public sealed record IdentifierEntry(IdentifierKind Kind, string Value, string? Jurisdiction = null);
