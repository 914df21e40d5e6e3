using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerCrm.Screening.Lists.Ofac;

/// <summary>OFAC's ways to say when someone was born: "28 Jul 1963", "Aug 1962", "circa 1961", "1958 to 1959".</summary>
internal static partial class OfacBirth
{
    public static ListedBirthDate Read(string text)
    {
        if (DateOnly.TryParseExact(text, ["d MMM yyyy", "dd MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new() { Precision = BirthDatePrecision.Exact, Day = day, FromYear = day.Year, ToYear = day.Year };
        var years = Year().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        if (years.Count is 0 or > 2) return new() { Precision = BirthDatePrecision.NoteOnly, Note = text };
        var (from, to) = (years.Min(), years.Max());
        return new()
        {
            Precision = text.StartsWith("circa", StringComparison.OrdinalIgnoreCase) ? BirthDatePrecision.Approximately
                : from == to ? BirthDatePrecision.Year : BirthDatePrecision.Between,
            FromYear = from,
            ToYear = to,
            Note = text.Length > 4 ? text : null,
        };
    }

    [GeneratedRegex(@"\b(1[89]|20)\d\d\b")]
    private static partial Regex Year();
}
