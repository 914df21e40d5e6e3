namespace PartnerCrm.Screening.Lists.Un;

/// <summary>An INDIVIDUAL, shaped as the XML is. Dates and years stay text here: the profile gives them meaning.</summary>
internal sealed record UnIndividual
{
    public required string DataId { get; init; }
    public required string VersionNum { get; init; }
    public required string FirstName { get; init; }
    public required string SecondName { get; init; }
    public required string ThirdName { get; init; }
    public required string FourthName { get; init; }
    public required string UnListType { get; init; }
    public required string ReferenceNumber { get; init; }
    public required string ListedOn { get; init; }
    public required string Gender { get; init; }
    public required string NameOriginalScript { get; init; }
    public required string Comments1 { get; init; }
    public required IReadOnlyList<string> Title { get; init; }
    public required IReadOnlyList<string> Designation { get; init; }
    public required IReadOnlyList<string> Nationality { get; init; }
    public required IReadOnlyList<string> ListType { get; init; }
    public required IReadOnlyList<string> LastDayUpdated { get; init; }
    public required IReadOnlyList<UnAlias> Aliases { get; init; }
    public required IReadOnlyList<UnPlace> Addresses { get; init; }
    public required IReadOnlyList<UnBirthDate> DatesOfBirth { get; init; }
    public required IReadOnlyList<UnPlace> PlacesOfBirth { get; init; }
    public required IReadOnlyList<UnDocument> Documents { get; init; }
    public required string SortKey { get; init; }
    public required string SortKeyLastMod { get; init; }
}

/// <summary>An ENTITY, shaped as the XML is.</summary>
internal sealed record UnEntity
{
    public required string DataId { get; init; }
    public required string VersionNum { get; init; }
    public required string FirstName { get; init; }
    public required string UnListType { get; init; }
    public required string ReferenceNumber { get; init; }
    public required string ListedOn { get; init; }
    public required string NameOriginalScript { get; init; }
    public required string Comments1 { get; init; }
    public required IReadOnlyList<string> ListType { get; init; }
    public required IReadOnlyList<string> LastDayUpdated { get; init; }
    public required IReadOnlyList<UnAlias> Aliases { get; init; }
    public required IReadOnlyList<UnPlace> Addresses { get; init; }
    public required string SortKey { get; init; }
    public required string SortKeyLastMod { get; init; }
}

internal sealed record UnAlias(string Quality, string AliasName, string DateOfBirth, string CityOfBirth, string CountryOfBirth, string Note);

internal sealed record UnPlace(string Street, string City, string StateProvince, string ZipCode, string Country, string Note);

internal sealed record UnBirthDate(string TypeOfDate, string Date, string Year, string FromYear, string ToYear, string Note);

internal sealed record UnDocument(
    string TypeOfDocument, string TypeOfDocument2, string Number, string IssuingCountry, string DateOfIssue, string CityOfIssue, string CountryOfIssue, string Note);
