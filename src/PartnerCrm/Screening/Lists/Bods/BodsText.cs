using System.Globalization;
using System.Text.Json;

namespace PartnerCrm.Screening.Lists.Bods;

/// <summary>What the members of a BODS statement mean to us.</summary>
internal static class BodsText
{
    public static IReadOnlyList<ListedAlias> Aliases(BodsRecord record) =>
    [
        .. record.Statement.Details.AlternateNames.Select(name => new ListedAlias { Name = name, Quality = AliasQuality.AlsoKnownAs }),
        .. record.Statement.Details.Names.Where(name => name.FullName is { Length: > 0 } && name.FullName != record.Name)
            .Select(name => new ListedAlias { Name = name.FullName!, Quality = name.Type is "former" or "birth" ? AliasQuality.FormerlyKnownAs : AliasQuality.AlsoKnownAs, Note = name.Type }),
    ];

    public static IReadOnlyList<ListedBirthDate> Births(string? text)
    {
        if (text is null) return [];
        if (Day(text) is { } day) return [new() { Precision = BirthDatePrecision.Exact, Day = day, FromYear = day.Year, ToYear = day.Year }];
        return text.Length >= 4 && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? [new() { Precision = BirthDatePrecision.Year, FromYear = year, ToYear = year, Note = text.Length > 4 ? text : null }]
            : [new() { Precision = BirthDatePrecision.NoteOnly, Note = text }];
    }

    public static IReadOnlyList<ListedPlace> Places(BodsAddress? address) => address is null ? []
        : [new() { Street = address.Address, PostalCode = address.PostCode, Country = address.Country is { } country ? Country(country) : null, Note = address.Type }];

    public static string Country(BodsCountry country) => country.Code?.ToUpperInvariant() ?? country.Name ?? "";

    public static IReadOnlyList<string> OtherCountries(BodsDetails details) =>
        [.. details.TaxResidencies.Concat(details.Jurisdiction is { } jurisdiction ? [jurisdiction] : []).Select(Country).Where(text => text.Length > 0).Distinct()];

    public static ListedDocument Document(BodsIdentifier identifier) => new()
    {
        Type = identifier.Scheme ?? identifier.SchemeName ?? "identifier",
        OtherType = identifier.Scheme is null ? null : identifier.SchemeName,
        Number = identifier.Id,
        Note = identifier.Uri,
    };

    public static IReadOnlyList<DateOnly> Days(string? text) => Day(text) is { } day ? [day] : [];

    public static ListedTie Tie(BodsTie tie)
    {
        var (since, until) = (Day(tie.Interest.StartDate), Day(tie.Interest.EndDate));
        var share = tie.Interest.Share;
        return new()
        {
            SourceId = tie.Relationship.RecordId,
            Kind = Enum.TryParse<ListedTieKind>(tie.Interest.Type, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : ListedTieKind.UnknownInterest,
            StartsHere = tie.StartsHere,
            OtherId = tie.OtherId,
            OtherName = tie.OtherName,
            Percent = share?.Exact,
            MinPercent = share?.Minimum ?? share?.ExclusiveMinimum,
            MaxPercent = share?.Maximum ?? share?.ExclusiveMaximum,
            IsDirect = tie.Interest.DirectOrIndirect switch { "direct" => true, "indirect" => false, _ => null },
            Since = since,
            Until = until,
            Note = string.Join("; ", Notes(tie, since, until)) is { Length: > 0 } note ? note : null,
        };
    }

    public static IReadOnlyList<ListedDetail> Details(BodsStatement statement)
    {
        var details = statement.Details;
        var known = new (string Label, string? Value)[]
        {
            ("entityType", details.EntityType?.Type), ("entitySubtype", details.EntityType?.Subtype), ("entityTypeDetails", details.EntityType?.Details), ("personType", details.PersonType),
            ("isComponent", details.IsComponent is { } component ? (component ? "true" : "false") : null), ("politicalExposure", details.PoliticalExposure?.Status),
            ("politicalExposureDetails", Text(details.PoliticalExposure?.Details)), ("declaration", statement.Declaration), ("declarationSubject", statement.DeclarationSubject),
            ("source", Text(statement.Source)), ("annotations", Text(statement.Annotations)), ("publisher", Text(statement.Publication?.Publisher)), ("license", statement.Publication?.License),
        };
        return
        [
            .. known.Where(detail => detail.Value is { Length: > 0 }).Select(detail => new ListedDetail(detail.Label, detail.Value!)),
            .. details.Others.Select(other => new ListedDetail(other.Key, Text(other.Value) ?? "")),
        ];
    }

    private static IEnumerable<string> Notes(BodsTie tie, DateOnly? since, DateOnly? until)
    {
        if (tie.Interest.Details is { Length: > 0 } details) yield return details;
        if (tie.Interest.BeneficialOwnershipOrControl is { } beneficial) yield return beneficial ? "beneficial ownership or control" : "no beneficial ownership or control";
        if (tie.Interest.Type is { Length: > 0 } type && !(Enum.TryParse<ListedTieKind>(type, true, out var kind) && Enum.IsDefined(kind))) yield return $"interest as given: {type}";
        if (tie.Interest.StartDate is { } start && since is null) yield return $"since {start}";
        if (tie.Interest.EndDate is { } end && until is null) yield return $"until {end}";
        if (tie.Interest.Share?.ExclusiveMinimum is { } least) yield return string.Create(CultureInfo.InvariantCulture, $"more than {least} %");
        if (tie.Interest.Share?.ExclusiveMaximum is { } most) yield return string.Create(CultureInfo.InvariantCulture, $"less than {most} %");
        if (tie.Relationship.RecordStatus is "closed") yield return "the record is closed";
    }

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement? element) => element switch
    {
        null or { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };
}
