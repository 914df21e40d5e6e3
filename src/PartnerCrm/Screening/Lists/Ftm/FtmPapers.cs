namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>The papers and numbers of a FollowTheMoney party.</summary>
internal static class FtmPapers
{
    /// <summary>Properties that hold a number which a registry or an authority gave.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "idNumber", "passportNumber", "taxNumber", "vatCode", "registrationNumber", "leiCode", "innCode", "ogrnCode", "kppCode", "okpoCode", "bikCode", "imoNumber", "mmsi", "callSign",
        "dunsCode", "uniqueEntityId", "permId", "swiftBic", "socialSecurityNumber", "npiCode", "ricCode", "cikCode", "giiNumber", "usCode", "cageCode", "bvDId", "ticker", "isin",
        "openCorporatesId", "wikidataId", "publicKey", "serialNumber", "crsNumber", "tailNumber", "fnsCode", "jibCode", "licenseNumber",
    ];

    private static readonly HashSet<string> Mapped = ["number", "type", "country", "startDate", "authority", "endDate", "summary", "holder"];

    public static IReadOnlyList<ListedDocument> Of(FtmRecord record) =>
    [
        .. Numbers.SelectMany(property => record.Party.All(property).Select(number => new ListedDocument { Type = property, Number = number })),
        .. record.Papers.SelectMany(paper => paper.All("number").DefaultIfEmpty("").Select(number => new ListedDocument
        {
            Type = paper.First("type") ?? paper.Schema,
            Number = number.Length == 0 ? null : number,
            Country = FtmText.Country(paper.All("country")),
            IssuedOn = FtmText.FirstDay(paper.All("startDate")),
            Note = Note(paper),
        })).Where(document => document.Number is not null || document.Country is not null || document.Note is not null),
    ];

    private static string? Note(FtmEntity paper) => string.Join("; ", paper.All("summary", "authority")
        .Concat(paper.All("endDate").Select(day => $"until {day}")).Concat(FtmText.Details(paper, Mapped).Select(detail => $"{detail.Label}: {detail.Value}"))) is { Length: > 0 } text ? text : null;
}
