namespace PartnerCrm.Screening.Matching;

/// <summary>
/// What <see cref="NameScore"/> will say of two names, guessed from how much of each is matched. It only chooses who is compared. All that candidates assume of the score
/// is here, each with room for what the guess does not see; a test compares everything with everything and fails when a name that reaches the threshold is left out.
/// </summary>
internal static class CandidateEstimate
{
    /// <summary>A name that is guessed lower is not compared.</summary>
    public const double Least = 0.55;

    /// <summary>Where each name has this much more than the other, they are two names.</summary>
    private const double MostDifferent = 0.75;

    // Guessed evidence may be this much lower than what the score finds.
    private const double Room = 0.2;

    /// <summary>Whether names of which this much is matched can reach the threshold at all.</summary>
    /// <param name="person">Whether they are names of persons.</param>
    /// <param name="matched">The share of the asked name that is matched.</param>
    /// <param name="evidence">What the matched words prove.</param>
    /// <param name="more">The share of the asked name that is not matched.</param>
    /// <param name="other">The share of the listed name that is not matched.</param>
    public static bool IsPossible(bool person, double matched, double evidence, double more, double other)
    {
        if (Math.Min(more, other) > MostDifferent) return false;
        if (TooLittle(person, evidence + Room, more + other - Room)) return false;
        return person || Math.Abs(more - other) <= (1.2 * matched) + 0.5;
    }

    /// <summary>The guess.</summary>
    public static double Of(bool person, double alike, double shared, int unsure, double evidence, double more, double other)
    {
        if (shared <= 0) return 0;
        var mean = alike / shared;
        var (different, missing) = (Math.Min(more, other), Math.Abs(more - other));
        var value = (unsure > 1 ? mean * mean : mean) * (1 - (0.4 * Math.Min(1, 1.6 * different))) * (1 - ((person ? 0.3 : 0.6) * missing / (shared + missing + different)));
        return TooLittle(person, evidence + Room, more + other - Room) ? 0 : value;
    }

    private static bool TooLittle(bool person, double evidence, double left) => person ? evidence < 1.4 && left > 0.4 : evidence < 0.9 && left > 0.25;
}
