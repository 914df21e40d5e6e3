using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCrm.Screening.Lists.Bods;

/// <summary>A statement of the Beneficial Ownership Data Standard, version 0.4, as far as we use it.</summary>
internal sealed record BodsStatement
{
    [JsonPropertyName("statementId")]
    public string StatementId { get; init; } = "";

    [JsonPropertyName("statementDate")]
    public string? StatementDate { get; init; }

    [JsonPropertyName("recordId")]
    public string RecordId { get; init; } = "";

    /// <summary>new, updated or closed.</summary>
    [JsonPropertyName("recordStatus")]
    public string RecordStatus { get; init; } = "";

    /// <summary>entity, person or relationship.</summary>
    [JsonPropertyName("recordType")]
    public string RecordType { get; init; } = "";

    [JsonPropertyName("recordDetails")]
    public BodsDetails Details { get; init; } = new();

    [JsonPropertyName("publicationDetails")]
    public BodsPublication? Publication { get; init; }

    [JsonPropertyName("source")]
    public JsonElement? Source { get; init; }

    [JsonPropertyName("annotations")]
    public JsonElement? Annotations { get; init; }

    [JsonPropertyName("declaration")]
    public string? Declaration { get; init; }

    [JsonPropertyName("declarationSubject")]
    public string? DeclarationSubject { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];
}

internal sealed record BodsPublication(
    [property: JsonPropertyName("publicationDate")] string? PublicationDate, [property: JsonPropertyName("bodsVersion")] string? BodsVersion,
    [property: JsonPropertyName("license")] string? License, [property: JsonPropertyName("publisher")] JsonElement? Publisher);

/// <summary>The details of all three types of record; each uses its own members.</summary>
internal sealed record BodsDetails
{
    [JsonPropertyName("isComponent")]
    public bool? IsComponent { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("alternateNames")]
    public List<string> AlternateNames { get; init; } = [];

    [JsonPropertyName("names")]
    public List<BodsName> Names { get; init; } = [];

    [JsonPropertyName("entityType")]
    public BodsType? EntityType { get; init; }

    [JsonPropertyName("personType")]
    public string? PersonType { get; init; }

    [JsonPropertyName("identifiers")]
    public List<BodsIdentifier> Identifiers { get; init; } = [];

    [JsonPropertyName("jurisdiction")]
    public BodsCountry? Jurisdiction { get; init; }

    [JsonPropertyName("nationalities")]
    public List<BodsCountry> Nationalities { get; init; } = [];

    [JsonPropertyName("taxResidencies")]
    public List<BodsCountry> TaxResidencies { get; init; } = [];

    [JsonPropertyName("birthDate")]
    public string? BirthDate { get; init; }

    [JsonPropertyName("placeOfBirth")]
    public BodsAddress? PlaceOfBirth { get; init; }

    [JsonPropertyName("addresses")]
    public List<BodsAddress> Addresses { get; init; } = [];

    [JsonPropertyName("politicalExposure")]
    public BodsExposure? PoliticalExposure { get; init; }

    /// <summary>The record in which an interest is held; in older texts of the standard an object.</summary>
    [JsonPropertyName("subject")]
    public JsonElement? Subject { get; init; }

    /// <summary>Who holds it; an object where nobody can be named.</summary>
    [JsonPropertyName("interestedParty")]
    public JsonElement? InterestedParty { get; init; }

    [JsonPropertyName("interests")]
    public List<BodsInterest> Interests { get; init; } = [];

    [JsonPropertyName("componentRecords")]
    public List<string> ComponentRecords { get; init; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];
}

internal sealed record BodsName([property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("fullName")] string? FullName);

internal sealed record BodsType([property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("subtype")] string? Subtype, [property: JsonPropertyName("details")] string? Details);

internal sealed record BodsIdentifier(
    [property: JsonPropertyName("scheme")] string? Scheme, [property: JsonPropertyName("schemeName")] string? SchemeName, [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("uri")] string? Uri);

internal sealed record BodsCountry([property: JsonPropertyName("name")] string? Name, [property: JsonPropertyName("code")] string? Code);

internal sealed record BodsAddress(
    [property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("address")] string? Address, [property: JsonPropertyName("postCode")] string? PostCode,
    [property: JsonPropertyName("country")] BodsCountry? Country);

internal sealed record BodsExposure([property: JsonPropertyName("status")] string? Status, [property: JsonPropertyName("details")] JsonElement? Details);

internal sealed record BodsInterest(
    [property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("directOrIndirect")] string? DirectOrIndirect,
    [property: JsonPropertyName("beneficialOwnershipOrControl")] bool? BeneficialOwnershipOrControl, [property: JsonPropertyName("details")] string? Details,
    [property: JsonPropertyName("share")] BodsShare? Share, [property: JsonPropertyName("startDate")] string? StartDate, [property: JsonPropertyName("endDate")] string? EndDate);

internal sealed record BodsShare(
    [property: JsonPropertyName("exact")] decimal? Exact, [property: JsonPropertyName("minimum")] decimal? Minimum, [property: JsonPropertyName("exclusiveMinimum")] decimal? ExclusiveMinimum,
    [property: JsonPropertyName("maximum")] decimal? Maximum, [property: JsonPropertyName("exclusiveMaximum")] decimal? ExclusiveMaximum);
