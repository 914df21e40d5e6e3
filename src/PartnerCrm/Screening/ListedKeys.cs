using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Screening;

/// <summary>Everything by which a listed entity is known again: on another list, under another number, in another version.</summary>
internal sealed class ListedKeys
{
    private const int ShortestNumber = 6;

    private static readonly MatchEvidence Evidence = new(NameReference.Shipped);

    private readonly HashSet<string> sure;
    private readonly HashSet<string> names;
    private readonly HashSet<string> births;
    private readonly List<KnownIdentifier> identifiers;

    // Numbers of papers, each with the countries of which it may be; with none where the list does not say, or the paper is one of the whole world.
    private readonly Dictionary<string, HashSet<string>> papers;

    private ListedKeys(ListedParty party)
    {
        identifiers = [.. ListedIdentifiers.Of(party).Distinct()];
        births = [.. BirthsOf(party)];
        var written = NamesOf(party);
        sure =
        [
            .. party.Referents.Append(party.SourceId).Select(id => $"source {party.ListKind} {id}"),
            Reference(party),
            .. written.SelectMany(name => WholeBirthsOf(party).Select(day => $"born {day:yyyy-MM-dd} {name}")),
        ];
        papers = party.Documents.Select(paper => (Number: Plain(paper.Number), Places: ListedNumbers.PlacesOf(paper, party))).Where(paper => paper.Number.Length >= ShortestNumber)
            .GroupBy(paper => paper.Number).ToDictionary(group => group.Key, group => group.SelectMany(paper => paper.Places).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        names = [.. written.SelectMany(name => Evidence.Codes(party.Countries()).Select(country => $"{country} {name}"))];
    }

    public static ListedKeys Of(ListedParty party) => new(party);

    /// <summary>A number, the list's own key, or a name with a date of birth in common.</summary>
    public bool Share(ListedKeys other) =>
        sure.Overlaps(other.sure)
        || identifiers.Exists(mine => other.identifiers.Exists(mine.Names))
        || papers.Any(paper => other.papers.TryGetValue(paper.Key, out var places) && MayBeOne(paper.Value, places));

    /// <summary>A name and a country in common, and nothing that tells them apart: no other date of birth, and no other number of which an entity has only one.</summary>
    public bool ShareName(ListedKeys other) =>
        names.Overlaps(other.names)
        && (births.Count == 0 || other.births.Count == 0 || births.Overlaps(other.births))
        && !identifiers.Exists(mine => mine.IsTheOnlyOne && other.identifiers.Exists(theirs => theirs.Scheme == mine.Scheme && theirs.Value != mine.Value));

    /// <summary>The dates and years of birth that a list gives, each in one writing.</summary>
    public static IEnumerable<string> BirthsOf(ListedParty party) => party.BirthDates.Concat(party.Aliases.Select(alias => alias.BirthDate).OfType<ListedBirthDate>())
        .Where(date => date.FromYear is not null || date.Day is not null).Select(date => date.Day is { } day ? $"{day:yyyy-MM-dd}" : $"{date.FromYear}-{date.ToYear}");

    /// <summary>The countries, however the list writes them: by their codes where we know them.</summary>
    public static IEnumerable<string> CountriesOf(ListedParty party) => party.Countries().Select(country => Evidence.Codes([country]).FirstOrDefault() ?? Folding.Fold(country));

    /// <summary>The numbers of papers and registers, however the list writes and calls them.</summary>
    public static IEnumerable<string> NumbersOf(ListedParty party) =>
        party.Documents.Select(document => Plain(document.Number)).Where(number => number.Length > 0).Concat(ListedIdentifiers.Of(party)
            .Where(identifier => (identifier.Country ?? identifier.Register) is null).Select(identifier => identifier.Value));

    private static bool MayBeOne(HashSet<string> places, HashSet<string> others) => places.Count == 0 || others.Count == 0 || places.Overlaps(others);

    // Letters and digits together, such as QDi.001, are one list's numbers wherever they are cited; bare digits mean something in their own list only.
    private static string Reference(ListedParty party) =>
        Plain(party.ReferenceNumber) is { Length: >= 5 } number && number.Any(char.IsAsciiDigit) && number.Any(char.IsAsciiLetter)
            ? $"number {number}" : $"number {party.ListKind} {party.ReferenceNumber}";

    private static List<DateOnly> WholeBirthsOf(ListedParty party) => [.. party.BirthDates.Select(date => date.Day).OfType<DateOnly>().Distinct()];

    // Weak aliases and single words name nobody.
    private static List<string> NamesOf(ListedParty party) =>
    [
        .. party.Aliases.Where(alias => alias.Quality is not AliasQuality.Low).Select(alias => alias.Name).Concat(party.OriginalScriptNames).Append(party.PrimaryName)
            .Select(Sorted).Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
    ];

    private static string Sorted(string name) => string.Join(' ', Folding.Fold(name).Split([' ', ',', '.', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static string Plain(string? number) => new([.. (number ?? string.Empty).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
