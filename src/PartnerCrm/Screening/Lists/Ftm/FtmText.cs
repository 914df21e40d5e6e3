using System.Globalization;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>What the texts of a FollowTheMoney file mean.</summary>
internal static class FtmText
{
    /// <summary>Countries are codes in small letters; ours are in capitals. Some codes have parts, such as ge-ab.</summary>
    public static IReadOnlyList<string> Countries(IEnumerable<string> codes) => [.. codes.Select(code => code.Length <= 6 ? code.ToUpperInvariant() : code).Distinct(StringComparer.Ordinal)];

    /// <summary>The first of the countries, where there is one.</summary>
    public static string? Country(IEnumerable<string> codes) => Countries(codes) is [var first, ..] ? first : null;

    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateOnly? FirstDay(IEnumerable<string> texts) => texts.Select(Day).Min();

    public static DateOnly? LastDay(IEnumerable<string> texts) => texts.Select(Day).Max();

    public static ListedBirthDate Birth(string text)
    {
        if (Day(text) is { } day) return new() { Precision = BirthDatePrecision.Exact, Day = day, FromYear = day.Year, ToYear = day.Year };
        return text.Length >= 4 && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new() { Precision = BirthDatePrecision.Year, FromYear = year, ToYear = year, Note = text.Length > 4 ? text : null }
            : new() { Precision = BirthDatePrecision.NoteOnly, Note = text };
    }

    public static decimal? Percent(IEnumerable<string> texts) =>
        texts.Select(text => decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100 ? share : (decimal?)null)
            .FirstOrDefault(share => share is not null);

    public static IEnumerable<ListPurpose> Purposes(FtmEntity party, bool isSanctioned)
    {
        var found = party.All("topics").Select(Purpose).OfType<ListPurpose>().ToHashSet();
        if (isSanctioned && found.Count == 0) found.Add(ListPurpose.Sanctions);
        // Whoever the publisher calls a target is one, though it gives no topic.
        if (party.Target is true && found.Count == 0) found.Add(ListPurpose.OtherRisk);
        return found.Count == 0 ? [ListPurpose.Ownership] : found.Order();
    }

    public static IEnumerable<ListedDetail> Details(FtmEntity entity, IReadOnlySet<string> mapped, string prefix = "") =>
        entity.Properties.Where(property => !mapped.Contains(property.Key)).SelectMany(property => property.Value.Select(value => new ListedDetail(prefix + property.Key, value)));

    private static ListPurpose? Purpose(string topic) => topic switch
    {
        "sanction" or "sanction.linked" or "sanction.counter" or "export.control" or "export.control.linked" => ListPurpose.Sanctions,
        "debarment" or "corp.disqual" => ListPurpose.Debarment,
        _ when topic.StartsWith("role.pep", StringComparison.Ordinal) || topic is "role.rca" => ListPurpose.PoliticalExposure,
        _ when topic.StartsWith("crime", StringComparison.Ordinal) || topic is "wanted" or "poi" or "export.risk" or "invest.risk" or "reg.action" or "reg.warn" or "mare.detained" or "mare.shadow" or "forced.labor"
            => ListPurpose.OtherRisk,
        _ => null,
    };
}
