using System.Globalization;

namespace PartnerCrm.Screening.Lists.Un;

/// <summary>The UN list's ways to say when someone was born.</summary>
internal static class UnBirth
{
    public static BirthDatePrecision Precision(UnBirthDate date) => (date.TypeOfDate.ToUpperInvariant(), FromYear(date), UnText.Day(date.Date)) switch
    {
        (_, null, _) => BirthDatePrecision.NoteOnly,
        ("APPROXIMATELY", _, _) => BirthDatePrecision.Approximately,
        ("BETWEEN", _, _) => BirthDatePrecision.Between,
        (_, _, null) => FromYear(date) == ToYear(date) ? BirthDatePrecision.Year : BirthDatePrecision.Between,
        _ => BirthDatePrecision.Exact,
    };

    public static int? FromYear(UnBirthDate date) => UnText.Day(date.Date)?.Year ?? Year(date.Year) ?? Year(date.FromYear) ?? Year(date.ToYear);

    public static int? ToYear(UnBirthDate date) => UnText.Day(date.Date)?.Year ?? Year(date.Year) ?? Year(date.ToYear) ?? Year(date.FromYear);

    public static string? Note(UnBirthDate date) => UnText.Joined([.. UnText.Present(date.Note)
        .Concat(UnText.NotDays([date.Date]).Concat(NotYears(date.Year, date.FromYear, date.ToYear)).Select(text => $"as given: {text}"))
        .Concat(UnText.Present(date.TypeOfDate).Where(type => type.ToUpperInvariant() is not ("EXACT" or "BETWEEN" or "APPROXIMATELY")).Select(type => $"type as given: {type}"))]);

    public static ListedBirthDate? OfAlias(string text)
    {
        if (text.Length == 0) return null;
        var date = new UnBirthDate("EXACT", Year(text) is null ? text : "", Year(text) is null ? "" : text, "", "", "");
        return new() { Precision = Precision(date), Day = UnText.Day(text), FromYear = FromYear(date), ToYear = ToYear(date), Note = Note(date) };
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static IEnumerable<string> NotYears(params string[] texts) => texts.Where(text => text.Length > 0 && Year(text) is null);
}
