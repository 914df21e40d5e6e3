namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>The places of a FollowTheMoney party.</summary>
internal static class FtmPlaces
{
    private static readonly HashSet<string> Mapped = ["full", "street", "street2", "street3", "city", "region", "state", "postalCode", "country", "summary", "remarks"];

    public static IReadOnlyList<ListedPlace> Births(FtmEntity party) =>
    [
        .. party.All("birthPlace").Select(place => new ListedPlace { City = place }),
        .. FtmText.Countries(party.All("birthCountry")).Select(country => new ListedPlace { Country = country }),
    ];

    public static IReadOnlyList<ListedPlace> Addresses(FtmRecord record) =>
    [
        .. record.Addresses.Select(Address),
        .. record.Party.All("address").Except(record.Addresses.SelectMany(address => address.All("full"))).Select(text => new ListedPlace { Street = text }),
    ];

    private static ListedPlace Address(FtmEntity address) => new()
    {
        Street = Joined(address.All("street", "street2", "street3")) ?? address.First("full"),
        City = Joined(address.All("city")),
        Province = Joined(address.All("region", "state").Distinct()),
        PostalCode = Joined(address.All("postalCode")),
        Country = FtmText.Country(address.All("country")),
        Note = Joined(address.All("summary", "remarks").Concat(address.First("street") is null ? [] : address.All("full"))
            .Concat(FtmText.Countries(address.All("country")).Skip(1)).Concat(FtmText.Details(address, Mapped).Select(detail => $"{detail.Label}: {detail.Value}"))),
    };

    private static string? Joined(IEnumerable<string> texts) => string.Join("; ", texts) is { Length: > 0 } text ? text : null;
}
