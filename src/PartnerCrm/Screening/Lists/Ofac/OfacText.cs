namespace PartnerCrm.Screening.Lists.Ofac;

/// <summary>What the texts of the OFAC files mean.</summary>
internal static class OfacText
{
    public static ListedPartyKind Kind(string type) => type switch
    {
        "individual" => ListedPartyKind.Person,
        "vessel" => ListedPartyKind.Vessel,
        "aircraft" => ListedPartyKind.Aircraft,
        _ => ListedPartyKind.Organization,
    };

    // Persons are filed as "FAMILY, Given names".
    public static IReadOnlyList<string> NameParts(OfacRecord row) => row.SdnType == "individual" ? row.SdnName.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [row.SdnName];

    public static IReadOnlyList<string> Present(string text) => text.Length == 0 ? [] : [text];

    // Several programmes stand as "SDGT] [IFSR".
    public static IReadOnlyList<string> Programmes(string text) => text.Split("] [", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static ListedAlias Alias(OfacAlternate alternate) => new()
    {
        Name = alternate.Name,
        Quality = alternate.Type switch { "aka" => AliasQuality.AlsoKnownAs, "fka" => AliasQuality.FormerlyKnownAs, _ => AliasQuality.Unstated },
        Note = Joined(alternate.Type is "aka" or "fka" or "" ? "" : $"as given: {alternate.Type}", alternate.Remarks, $"alternate {alternate.Number}"),
    };

    public static ListedPlace Address(OfacAddress address) => new()
    {
        Street = OrNull(address.Address),
        City = OrNull(address.CityStatePostalCode),
        Country = OrNull(address.Country),
        Note = Joined(address.Remarks, $"address {address.Number}"),
    };

    public static IEnumerable<ListedTie> Owner(string name) =>
        name.Length == 0 ? [] : [new ListedTie { Kind = ListedTieKind.UnknownInterest, StartsHere = false, OtherName = name, Role = "vessel owner" }];

    public static IReadOnlyList<ListedDetail> Details(OfacParty party) =>
    [
        .. new ListedDetail[]
        {
            new("type", party.Row.SdnType), new("call sign", party.Row.CallSign), new("vessel type", party.Row.VesselType), new("tonnage", party.Row.Tonnage),
            new("gross registered tonnage", party.Row.GrossRegisteredTonnage),
        }.Where(detail => detail.Value.Length > 0),
        .. party.Remarks.Rest.Select(rest => new ListedDetail("remark", rest)),
    ];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string? Joined(params string[] texts) => OrNull(string.Join("; ", texts.Where(text => text.Length > 0)));
}
