using System.Globalization;

namespace PartnerCrm.Screening.Matching.Measuring;

/// <summary>How well scores tell the same from the different, in lines to read.</summary>
internal static class QualityLines
{
    /// <summary>The first line is for programs too and keeps its form; nothing is said where no pair is labelled.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<ScoredPair> pairs, double threshold)
    {
        var all = Outcomes.At(threshold, pairs);
        if (all.All == 0) yield break;
        yield return Line($"precision {all.Precision:0.0000} recall {all.Recall:0.0000} f1 {all.F1:0.0000} threshold {threshold:0.####} n {all.All}");
        var ranking = new Ranking(pairs);
        yield return ranking.Area() is { } area ? Line($"auc {area:0.0000}") : "auc - (all pairs have the same label)";
        var best = ranking.Best();
        yield return Line($"best f1 {best.F1:0.0000} at threshold {best.Threshold:0.0000}");
        yield return Interval("all", all);
        foreach (var (name, group) in new[] { ("organizations", PairGroup.Organizations), ("persons", PairGroup.Persons) })
        {
            var some = Outcomes.At(threshold, pairs.Where(pair => pair.Group == group));
            if (some.All > 0) yield return Interval(name, some);
        }

        if (all.All < 4) yield break;
        var split = ranking.Split();
        yield return Line($"repeated split f1 {split.Mean:0.0000} (95% of 50 halves: {split.From:0.0000} to {split.To:0.0000}), threshold chosen on the other half");
    }

    private static string Interval(string name, Outcomes outcomes)
    {
        var (from, to) = Bootstrap.F1(outcomes);
        return Line($"{name}: f1 {outcomes.F1:0.0000} (95% bootstrap {from:0.0000} to {to:0.0000}) precision {outcomes.Precision:0.0000} recall {outcomes.Recall:0.0000} n {outcomes.All}");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
