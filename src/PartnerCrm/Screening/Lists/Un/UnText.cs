using System.Globalization;

namespace PartnerCrm.Screening.Lists.Un;

/// <summary>What the texts of the UN list mean. A text that means nothing to us is kept as it is, never dropped.</summary>
internal static class UnText
{
    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    public static IReadOnlyList<string> Present(params string[] texts) => [.. texts.Where(text => text.Length > 0)];

    // The list writes "na" where a part of a name is not available.
    public static string FullName(params string[] parts) =>
        string.Join(' ', parts.Where(part => part.Length > 0 && !part.Equals("na", StringComparison.OrdinalIgnoreCase)));

    public static AliasQuality Quality(string quality) => quality.ToUpperInvariant() switch
    {
        "GOOD" => AliasQuality.Good,
        "LOW" => AliasQuality.Low,
        "A.K.A." => AliasQuality.AlsoKnownAs,
        "F.K.A." => AliasQuality.FormerlyKnownAs,
        _ => AliasQuality.Unstated,
    };

    public static string? WithUnknownQuality(string note, string quality) =>
        Joined(note, quality.Length > 0 && Quality(quality) is AliasQuality.Unstated ? $"quality as given: {quality}" : "");

    /// <summary>The day of a date; ten entries carry a time zone after it, which says nothing about the day.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-ddzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned) ? DateOnly.FromDateTime(zoned.DateTime)
        : null;

    public static IReadOnlyList<DateOnly> Days(IEnumerable<string> texts) => [.. texts.Select(Day).OfType<DateOnly>()];

    public static IEnumerable<string> NotDays(IEnumerable<string> texts) => texts.Where(text => text.Length > 0 && Day(text) is null);

    public static string? WithUnreadDay(string note, string day) => Joined(note, NotDays([day]).Select(text => $"date as given: {text}").FirstOrDefault(""));

    public static ListedPlace? Place(string city, string country) =>
        city.Length + country.Length == 0 ? null : new() { City = OrNull(city), Country = OrNull(country) };

    public static IReadOnlyList<ListedDetail> Details(string sortKey, string sortKeyLastMod, IEnumerable<string> unreadDays) =>
    [
        .. new ListedDetail[] { new("SORT_KEY", sortKey), new("SORT_KEY_LAST_MOD", sortKeyLastMod) }
            .Concat(unreadDays.Select(day => new ListedDetail("date as given", day))).Where(detail => detail.Value.Length > 0),
    ];

    public static string? Joined(params string[] texts) => OrNull(string.Join("; ", Present(texts)));
}
