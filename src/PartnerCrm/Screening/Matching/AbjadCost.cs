namespace PartnerCrm.Screening.Matching;

/// <summary>
/// What it costs to read a word that an Arabic or Hebrew writer wrote as one in Latin letters. Those scripts leave short vowels unwritten, so Latin vowels
/// come for almost nothing; but they write the long ones, so what they write must be there.
/// </summary>
internal static class AbjadCost
{
    private const int Longest = 40;
    private const float Unwritten = 0.06f, UnwrittenFirst = 0.25f, Breath = 0.15f, LongVowel = 0.4f, Another = 1;

    /// <param name="written">The word as Arabic or Hebrew letters sound.</param>
    /// <param name="latin">The other word as its Latin letters sound.</param>
    /// <param name="limit">The most that is still the same word.</param>
    public static double Of(string written, string latin, double limit)
    {
        if (written.Length > Longest || latin.Length > Longest) return double.PositiveInfinity;
        Span<float> above = stackalloc float[Longest + 1];
        Span<float> row = stackalloc float[Longest + 1];
        above[0] = 0;
        for (var column = 1; column <= latin.Length; column++) above[column] = above[column - 1] + NotWritten(latin[column - 1], column == 1);
        for (var line = 1; line <= written.Length; line++)
        {
            var letter = written[line - 1];
            var lost = letter is 'a' or 'w' or 'i' or 'u' or 'o' or 'e' ? LongVowel : letter is 'h' ? 0.3f : Another;
            var best = row[0] = above[0] + lost;
            for (var column = 1; column <= latin.Length; column++)
            {
                var other = latin[column - 1];
                row[column] = Math.Min(above[column - 1] + Read(letter, other), Math.Min(above[column] + lost, row[column - 1] + NotWritten(other, column == 1)));
                best = Math.Min(best, row[column]);
            }

            if (best > limit) return double.PositiveInfinity;
            var spare = above;
            above = row;
            row = spare;
        }

        return above[latin.Length] > limit ? double.PositiveInfinity : above[latin.Length];
    }

    private static float NotWritten(char latin, bool first) => Skeleton.IsVowel(latin) ? first ? UnwrittenFirst : Unwritten : latin is 'h' ? Breath : Another;

    private static float Read(char letter, char latin) => letter == latin ? 0 : (letter, latin) switch
    {
        ('w', 'u' or 'o' or 'v') or ('i', 'e') or ('a', 'e') => 0,
        ('a', 'i' or 'o' or 'u') => 0.2f,
        ('i' or 'w', _) when Skeleton.IsVowel(latin) => 0.3f,
        // Who writes letter by letter writes every c alike.
        ('k', 'Q') => 0.2f,
        // Arabic has no p, no v and often no g.
        ('b', 'p') or ('f', 'v') or ('J' or 'G' or 'k', 'g') or ('v', 'w') => 0.05f,
        ('D' or 'z', 'D' or 'z') or ('T' or 's', 'T' or 's') or ('d', 'D') or ('t', 'T') => 0.1f,
        _ => SoundCost.Swapped(letter, latin),
    };
}
