namespace PartnerCrm.Screening.Matching;

/// <summary>The order in which an analyst takes up hits.</summary>
public static class TriageOrder
{
    // Scores this near to each other say the same of two hits.
    private const double Band = 0.05;

    /// <summary>The surest first; among those whose scores are nearly equal, those for which most speaks.</summary>
    public static IOrderedEnumerable<T> ByTriage<T>(this IEnumerable<T> hits, Func<T, MatchExplanation> explanation) => hits
        .OrderByDescending(hit => Math.Round(explanation(hit).Score / Band))
        .ThenByDescending(hit => explanation(hit).Rank)
        .ThenByDescending(hit => explanation(hit).Score);
}
