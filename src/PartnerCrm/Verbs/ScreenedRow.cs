using System.Globalization;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Verbs;

/// <summary>What screening found for a row of a file.</summary>
/// <param name="Compared">Whether its name has a word that can be compared.</param>
/// <param name="Score">The best score, whether it reaches the threshold or not.</param>
/// <param name="Hit">The surest listed party, where one reaches the threshold.</param>
/// <param name="List">The list that names it.</param>
internal sealed record ScreenedRow(bool Compared, double Score, ListHit? Hit, IndexedList? List)
{
    public string Result => !Compared ? "NOT_SCREENED" : Hit is null ? "CLEAR" : "HIT";

    public static ScreenedRow Of(ScreeningSubject subject, IReadOnlyList<IndexedList> lists)
    {
        if (!lists.All(list => list.CanCompare(subject.Name, subject.Kind))) return new(false, 0, null, null);
        var best = lists.Select(list => (Hit: list.Index.Search(subject, 1) is [var first, ..] ? first : null, List: list)).MaxBy(found => found.Hit?.Score ?? 0);
        return best.Hit is null ? new(true, 0, null, null)
            : best.Hit.Score < NameMatcher.DefaultThreshold ? new(true, best.Hit.Score, null, null) : new(true, best.Hit.Score, best.Hit, best.List);
    }

    /// <summary>The score part by part, in one line.</summary>
    public string Explanation() => Hit is null ? "" : string.Join("; ", Parts(Hit.Explanation));

    private static IEnumerable<string> Parts(MatchExplanation explanation)
    {
        yield return explanation.ListedName;
        foreach (var word in explanation.Words)
            yield return word.Reason is WordMatchReason.Same ? word.PartyWords : string.Create(CultureInfo.InvariantCulture, $"{word.PartyWords} ~ {word.ListedWords} {word.Similarity:0.00} {word.Reason}");
        if (explanation.OnlyInParty.Count > 0) yield return "only here: " + string.Join(' ', explanation.OnlyInParty);
        if (explanation.OnlyInListed.Count > 0) yield return "only listed: " + string.Join(' ', explanation.OnlyInListed);
        foreach (var adjustment in explanation.Adjustments) yield return string.Create(CultureInfo.InvariantCulture, $"{adjustment.Reason} {adjustment.Change:+0.00##;-0.00##}");
    }
}
