namespace PartnerCrm.Screening.Matching;

/// <summary>What it costs to turn one word into another, where slips that spelling and transliteration make cost less.</summary>
internal static class EditCost
{
    private const string Alike = "ckcqkqgqgkszscvwfvdtbpjyijgj0o1l1i5s9g";
    private const int Letters = 128;

    // Most words are compared to be rejected, so the cost of each pair of letters is worked out once.
    private static readonly double[] _swaps = [.. Enumerable.Range(0, Letters * Letters).Select(pair => CostOfSwap((char)(pair / Letters), (char)(pair % Letters)))];

    /// <summary>The most that a word of this length may differ and still be the same word.</summary>
    public static double Allowed(int length) => length switch { <= 2 => 0, _ => Math.Max(1, 0.2 * length) };

    /// <summary>The cost, or positive infinity where it is certain to exceed the limit.</summary>
    public static double Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other, double limit)
    {
        // A letter more costs at least 0.3.
        if (Math.Abs(one.Length - other.Length) * 0.3 > limit || one.Length > 64 || other.Length > 64) return double.PositiveInfinity;
        Span<double> before = stackalloc double[65];
        Span<double> above = stackalloc double[65];
        Span<double> row = stackalloc double[65];
        for (var column = 1; column <= other.Length; column++) above[column] = above[column - 1] + Extra(other, column - 1);
        for (var line = 1; line <= one.Length; line++)
        {
            row[0] = above[0] + Extra(one, line - 1);
            var best = row[0];
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = Math.Min(above[column - 1] + Swap(one[line - 1], other[column - 1]),
                    Math.Min(above[column] + Extra(one, line - 1), row[column - 1] + Extra(other, column - 1)));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1]) cost = Math.Min(cost, before[column - 2] + 0.8);
                row[column] = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit) return double.PositiveInfinity;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[other.Length];
    }

    private static double Extra(ReadOnlySpan<char> word, int index) =>
        index > 0 && word[index] == word[index - 1] ? 0.3 : Skeleton.IsVowel(word[index]) || word[index] is 'h' ? 0.6 : 1;

    private static double Swap(char one, char other) => one < Letters && other < Letters ? _swaps[(one * Letters) + other] : CostOfSwap(one, other);

    private static double CostOfSwap(char one, char other)
    {
        if (one == other) return 0;
        if (Skeleton.IsVowel(one) && Skeleton.IsVowel(other)) return (one, other) is ('e', 'i') or ('i', 'e') or ('o', 'u') or ('u', 'o') or ('i', 'y') or ('y', 'i') ? 0.4 : 0.6;
        for (var index = 0; index < Alike.Length; index += 2)
        {
            if ((Alike[index] == one && Alike[index + 1] == other) || (Alike[index] == other && Alike[index + 1] == one)) return 0.5;
        }

        return 1;
    }
}
