namespace PartnerCrm.Screening.Matching;

/// <summary>What it costs to turn one word into another, where slips that spelling and transliteration make cost less.</summary>
internal static class EditCost
{
    private const int Longest = 64;
    private const string Alike = "ckcqkqgqgkszscvwfvdtbpjyijgj0o1l1i5s9g";

    private static readonly float[] _swaps = Swaps();

    /// <summary>The most that a word of this length may differ and still be the same word.</summary>
    public static double Allowed(int length) => length switch { <= 1 => 0, _ => Math.Max(1, 0.2 * length) };

    /// <summary>The cost, or positive infinity where it is certain to exceed the limit.</summary>
    public static double Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other, double limit)
    {
        // A letter more costs at least 0.3.
        if (Math.Abs(one.Length - other.Length) * 0.3 > limit || one.Length > Longest || other.Length > Longest) return double.PositiveInfinity;
        Span<float> before = stackalloc float[Longest + 1];
        Span<float> above = stackalloc float[Longest + 1];
        Span<float> row = stackalloc float[Longest + 1];
        above[0] = 0;
        for (var column = 1; column <= other.Length; column++) above[column] = above[column - 1] + Extra(other, column - 1);
        for (var line = 1; line <= one.Length; line++)
        {
            var extra = Extra(one, line - 1);
            var best = row[0] = above[0] + extra;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = Math.Min(above[column - 1] + Swap(one[line - 1], other[column - 1]), Math.Min(above[column] + extra, row[column - 1] + Extra(other, column - 1)));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1]) cost = Math.Min(cost, before[column - 2] + 0.8f);
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

    private static float Extra(ReadOnlySpan<char> word, int index) =>
        index > 0 && word[index] == word[index - 1] ? 0.3f : Skeleton.IsVowel(word[index]) || word[index] is 'h' ? 0.6f : 1;

    private static float Swap(char one, char other) => one == other ? 0 : one < 128 && other < 128 ? _swaps[(one << 7) | other] : 1;

    private static float[] Swaps()
    {
        var swaps = new float[128 * 128];
        Array.Fill(swaps, 1);
        void Set(char one, char other, float cost) => swaps[(one << 7) | other] = swaps[(other << 7) | one] = cost;
        foreach (var one in "aeiouy")
        {
            foreach (var other in "aeiouy") Set(one, other, 0.6f);
        }

        Set('e', 'i', 0.4f);
        Set('o', 'u', 0.4f);
        Set('i', 'y', 0.4f);
        for (var index = 0; index < Alike.Length; index += 2) Set(Alike[index], Alike[index + 1], 0.5f);
        return swaps;
    }
}
