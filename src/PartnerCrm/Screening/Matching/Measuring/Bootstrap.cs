namespace PartnerCrm.Screening.Matching.Measuring;

/// <summary>How far F1 could be from what was measured, were other pairs of the same kind drawn.</summary>
internal static class Bootstrap
{
    private const int Draws = 1000;

    /// <summary>The middle 95 of 100 of the F1 of sets drawn from the pairs with replacement. At one threshold a set is its four counts, so those are drawn.</summary>
    public static (double From, double To) F1(Outcomes measured, int seed = 1)
    {
        if (measured.All == 0) return default;
        var random = new Random(seed);
        var drawn = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            int found = 0, wrong = 0, missed = 0;
            for (var pair = 0; pair < measured.All; pair++)
            {
                var one = random.Next(measured.All);
                if (one < measured.Found) found++;
                else if (one < measured.Found + measured.Wrong) wrong++;
                else if (one < measured.Found + measured.Wrong + measured.Missed) missed++;
            }

            drawn[draw] = new Outcomes(found, wrong, missed, 0).F1;
        }

        Array.Sort(drawn);
        return (drawn[(int)(Draws * 0.025)], drawn[(int)(Draws * 0.975) - 1]);
    }
}
