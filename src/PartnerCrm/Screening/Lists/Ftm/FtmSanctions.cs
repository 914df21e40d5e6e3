using System.Collections.Frozen;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>What a FollowTheMoney file says of sanctions against a party and of its ties, and what else it says.</summary>
internal static class FtmSanctions
{
    /// <summary>Properties of a party that have a member of ours; all others are kept by name.</summary>
    public static FrozenSet<string> Mapped { get; } = FtmPapers.Numbers.Concat(
    [
        "name", "alias", "previousName", "weakAlias", "abbreviation", "birthDate", "birthPlace", "birthCountry", "nationality", "citizenship", "gender", "position", "title",
        "addressEntity", "address", "modifiedAt", "programId", "notes", "country", "jurisdiction", "mainCountry", "flag",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Properties that FollowTheMoney gives to parties and that we keep under their own names; any other is reported.</summary>
    public static FrozenSet<string> KeptByName { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "firstName", "lastName", "secondName", "middleName", "fatherName", "motherName", "nameSuffix", "topics", "createdAt", "sourceUrl", "summary", "description", "keywords", "status", "publisher",
        "publisherUrl", "retrievedAt", "proof", "wikipediaUrl", "program", "legalForm", "incorporationDate", "dissolutionDate", "email", "phone", "website", "sector", "classification",
        "deathDate", "ethnicity", "religion", "political", "education", "profession", "height", "weight", "eyeColor", "hairColor", "appearance", "spokenLanguage", "type", "parent", "subsidiaries",
        "capital", "voenCode", "coatoCode", "irsCode", "ipoCode", "pfrNumber", "okopfCode", "okogu", "oksmCode", "okatoCode", "buildDate", "tonnage", "grossRegisteredTonnage", "deadweightTonnage",
        "pastFlags", "pastNames", "pastTypes", "registrationPort", "homePort", "model", "manufacturer", "registrationDate", "owner", "operator", "amount", "currency", "alephUrl", "indexText",
        "modifiedBy", "rightsHolder", "caseId", "complaintDate", "passport", "opencorporatesUrl", "taxStatus");

    private static readonly HashSet<string> SanctionParts = ["program", "programId", "entity", "listingDate", "endDate"];
    private static readonly HashSet<string> TieParts =
        ["owner", "asset", "director", "organization", "employee", "employer", "member", "person", "relative", "associate", "agent", "client", "predecessor", "successor", "subject", "object",
         "role", "relationship", "percentage", "startDate", "endDate"];

    public static DateOnly? ListedOn(FtmRecord record) =>
        FtmText.FirstDay(record.Sanctions.SelectMany(sanction => sanction.All("listingDate"))) ?? FtmText.FirstDay(record.Sanctions.SelectMany(sanction => sanction.All("startDate")))
            ?? FtmText.FirstDay(record.Party.All("createdAt"));

    /// <summary>The day on which the last sanction ends; empty where one does not end.</summary>
    public static DateOnly? EndsOn(FtmRecord record) => record.Sanctions.Count > 0 && record.Sanctions.All(sanction => FtmText.LastDay(sanction.All("endDate")) is not null)
        ? FtmText.LastDay(record.Sanctions.SelectMany(sanction => sanction.All("endDate"))) : null;

    public static string? Comments(FtmEntity party) => string.Join("\n", party.All("notes")) is { Length: > 0 } text ? text : null;

    public static ListedTie Tie(FtmEdge edge)
    {
        var (since, until) = (FtmText.FirstDay(edge.Edge.All("startDate")), FtmText.LastDay(edge.Edge.All("endDate")));
        return new()
        {
            SourceId = edge.Edge.Id,
            Kind = edge.Kind,
            StartsHere = edge.StartsHere,
            OtherId = edge.OtherId,
            OtherName = edge.OtherName,
            Role = string.Join("; ", edge.Edge.All("role", "relationship")) is { Length: > 0 } role ? role : null,
            Percent = FtmText.Percent(edge.Edge.All("percentage")),
            Since = since,
            Until = until,
            Note = string.Join("; ", Unread("percentage", FtmText.Percent(edge.Edge.All("percentage")) is null).Concat(Unread("startDate", since is null)).Concat(Unread("endDate", until is null))
                .Concat(FtmText.Details(edge.Edge, TieParts).Select(detail => $"{detail.Label}: {detail.Value}"))) is { Length: > 0 } note ? note : null,
        };

        IEnumerable<string> Unread(string property, bool unread) => unread ? edge.Edge.All(property).Select(value => $"{property}: {value}") : [];
    }

    public static IReadOnlyList<ListedDetail> Details(FtmRecord record) =>
    [
        .. FtmText.Details(record.Party, Mapped),
        .. record.Sanctions.SelectMany(sanction => FtmText.Details(sanction, SanctionParts, "sanction.")),
        .. record.Party.Target is { } target ? [new ListedDetail("target", target ? "true" : "false")] : Array.Empty<ListedDetail>(),
        .. record.Party.Schema is "Person" ? Array.Empty<ListedDetail>() : [new ListedDetail("schema", record.Party.Schema)],
    ];
}
