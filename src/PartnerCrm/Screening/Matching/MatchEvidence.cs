using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>What identifiers, dates of birth and countries say for or against a match of names.</summary>
internal sealed class MatchEvidence(NameReference reference)
{
    private const double BirthDayAgrees = 0.05, BirthYearAgrees = 0.02, BirthDisagrees = -0.15, UnsureBirthDisagrees = -0.08;
    private const double CountryAgrees = 0.02, CountryDisagrees = -0.05;

    // One number of one register is one party, however it is called.
    private const double IdentifierAgrees = 0.5, IdentifierDisagrees = -0.4;

    // Countries have several registers, and offices that give several numbers.
    private const double NumberDisagrees = -0.05;

    /// <summary>The adjustments, in a fixed order; what either side does not say changes nothing.</summary>
    public static IEnumerable<MatchAdjustment> Of(ScreeningSubject subject, HashSet<string> subjectCountries, ListedParty party, HashSet<string> listedCountries)
    {
        if (subject.Identifiers is { Count: > 0 } identifiers && Identifiers(identifiers, party) is { } identified)
        {
            yield return new(identified > 0 ? MatchAdjustmentReason.IdentifierAgrees : MatchAdjustmentReason.IdentifierDisagrees, identified);
        }

        if (subject.Birth is { } birth && party.Kind is ListedPartyKind.Person && Birth(birth, party) is { } change)
        {
            yield return new(change > 0 ? MatchAdjustmentReason.BirthDateAgrees : MatchAdjustmentReason.BirthDateDisagrees, change);
        }

        if (subjectCountries.Count == 0 || listedCountries.Count == 0) yield break;
        yield return listedCountries.Overlaps(subjectCountries)
            ? new(MatchAdjustmentReason.CountryAgrees, CountryAgrees)
            : new(MatchAdjustmentReason.CountryDisagrees, CountryDisagrees);
    }

    /// <summary>The countries' codes; a text that names no country we know is no evidence.</summary>
    public HashSet<string> Codes(IEnumerable<string> countries) =>
        // Codes are written in capitals; a small "na" is the lists' word for not available, not Namibia.
        [.. countries.Where(country => country.Length > 2 || country.All(char.IsAsciiLetterUpper)).Select(country => reference.Countries.GetValueOrDefault(NameFold.Text(reference.Letters, country))).OfType<string>()];

    private static double? Identifiers(IReadOnlyList<KnownIdentifier> mine, ListedParty party)
    {
        var theirs = ListedIdentifiers.Of(party).ToList();
        if (mine.Any(identifier => theirs.Exists(identifier.Names))) return IdentifierAgrees;
        if (mine.Any(identifier => identifier.IsTheOnlyOne && theirs.Exists(other => other.Scheme == identifier.Scheme))) return IdentifierDisagrees;
        return mine.Any(identifier => !identifier.IsTheOnlyOne && IsAnother(identifier, theirs.FindAll(other => (other.Scheme, other.Register) == (identifier.Scheme, identifier.Register)))) ? NumberDisagrees : null;
    }

    // Only where all they have of the kind is of the same country: what a list does not tell the country of may be of any.
    private static bool IsAnother(KnownIdentifier number, List<KnownIdentifier> theirs) =>
        (number.Country ?? number.Register) is not null && theirs.Count > 0 && theirs.TrueForAll(other => other.Country == number.Country);

    private static double? Birth(KnownBirth known, ListedParty party)
    {
        double? best = null;
        foreach (var date in party.BirthDates.Concat(party.Aliases.Select(alias => alias.BirthDate).OfType<ListedBirthDate>()))
        {
            if (One(known, date) is { } change && (best is null || change > best)) best = change;
        }

        return best is 0 ? null : best;
    }

    private static double? One(KnownBirth known, ListedBirthDate date)
    {
        if (date is not { FromYear: { } from, ToYear: { } to }) return null;
        if (known.Day is { } mine && date.Day is { } theirs)
        {
            // Day and month written the other way round are a common slip.
            if (mine == theirs) return BirthDayAgrees;
            if (mine.Year == theirs.Year) return mine.Day == theirs.Month && mine.Month == theirs.Day ? BirthYearAgrees : 0;
        }

        var unsure = date.Precision is BirthDatePrecision.Approximately;
        var margin = unsure ? 3 : 0;
        if (known.Year >= from - margin && known.Year <= to + margin) return BirthYearAgrees;
        return known.Year >= from - margin - 1 && known.Year <= to + margin + 1 ? 0 : unsure ? UnsureBirthDisagrees : BirthDisagrees;
    }
}
