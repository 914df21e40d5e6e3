namespace PartnerCrm.Screening.Lists.Ofac;

/// <summary>A row of sdn.csv with the rows of the other files that belong to it. Texts stay text here: the profile gives them meaning.</summary>
internal sealed record OfacRecord
{
    public required string EntNum { get; init; }
    public required string SdnName { get; init; }
    public required string SdnType { get; init; }
    public required string Program { get; init; }
    public required string Title { get; init; }
    public required string CallSign { get; init; }
    public required string VesselType { get; init; }
    public required string Tonnage { get; init; }
    public required string GrossRegisteredTonnage { get; init; }
    public required string VesselFlag { get; init; }
    public required string VesselOwner { get; init; }
    public required string Remarks { get; init; }
    public required IReadOnlyList<OfacAlternate> Alternates { get; init; }
    public required IReadOnlyList<OfacAddress> Addresses { get; init; }
}

/// <summary>A row of alt.csv.</summary>
internal sealed record OfacAlternate(string Number, string Type, string Name, string Remarks);

/// <summary>A row of add.csv.</summary>
internal sealed record OfacAddress(string Number, string Address, string CityStatePostalCode, string Country, string Remarks);
