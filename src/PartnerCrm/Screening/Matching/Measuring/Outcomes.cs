namespace PartnerCrm.Screening.Matching.Measuring;

/// <summary>How many labelled pairs a threshold judges rightly and wrongly.</summary>
/// <param name="Found">Same, and at or above the threshold.</param>
/// <param name="Wrong">Different, but at or above it.</param>
/// <param name="Missed">Same, but below it.</param>
/// <param name="Apart">Different, and below it.</param>
internal readonly record struct Outcomes(int Found, int Wrong, int Missed, int Apart)
{
    public int All => Found + Wrong + Missed + Apart;

    /// <summary>Of what reaches the threshold, the share that is the same.</summary>
    public double Precision => Share(Found, Found + Wrong);

    /// <summary>Of what is the same, the share that reaches the threshold.</summary>
    public double Recall => Share(Found, Found + Missed);

    public double F1 => Share(2 * Found, (2 * Found) + Wrong + Missed);

    public static Outcomes At(double threshold, IEnumerable<ScoredPair> pairs)
    {
        int found = 0, wrong = 0, missed = 0, apart = 0;
        foreach (var pair in pairs)
        {
            if (pair.Same is not { } same) continue;
            if (pair.Score >= threshold) (found, wrong) = same ? (found + 1, wrong) : (found, wrong + 1);
            else (missed, apart) = same ? (missed + 1, apart) : (missed, apart + 1);
        }

        return new(found, wrong, missed, apart);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
