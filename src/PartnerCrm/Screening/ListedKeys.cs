using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening;

/// <summary>Everything by which a listed entity is known again: on another list, under another number, in another version.</summary>
internal static class ListedKeys
{
    private const int ShortestNumber = 6;

    public static HashSet<string> Of(ListedParty party) =>
    [
        $"source {party.ListKind} {party.SourceId}",
        Reference(party),
        .. party.Documents.Select(document => Plain(document.Number)).Where(number => number.Length >= ShortestNumber).Select(number => $"number {number}"),
        .. Births(party),
    ];

    // Letters and digits together, such as QDi.001, are one list's numbers wherever they are cited; bare digits mean something in their own list only.
    private static string Reference(ListedParty party) =>
        Plain(party.ReferenceNumber) is { Length: >= 5 } number && number.Any(char.IsAsciiDigit) && number.Any(char.IsAsciiLetter)
            ? $"number {number}" : $"number {party.ListKind} {party.ReferenceNumber}";

    // A name with a whole date of birth; weak aliases name nobody.
    private static IEnumerable<string> Births(ListedParty party)
    {
        var days = party.BirthDates.Select(date => date.Day).OfType<DateOnly>().Distinct().ToList();
        if (days.Count == 0) return [];
        var names = party.Aliases.Where(alias => alias.Quality is not AliasQuality.Low).Select(alias => alias.Name).Concat(party.OriginalScriptNames).Append(party.PrimaryName);
        return names.Select(Sorted).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).SelectMany(name => days.Select(day => $"born {day:yyyy-MM-dd} {name}"));
    }

    private static string Sorted(string name) => string.Join(' ', Folding.Fold(name).Split([' ', ',', '.', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static string Plain(string? number) => new([.. (number ?? string.Empty).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
