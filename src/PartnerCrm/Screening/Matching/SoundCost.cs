namespace PartnerCrm.Screening.Matching;

/// <summary>What it costs to hear one word as another: sounds that languages and scripts take for each other cost little.</summary>
internal static class SoundCost
{
    private const float Another = 1, Vowel = 0.4f, LostVowel = 0.4f, LostBreath = 0.3f, LostThroat = 0.6f, LostNasal = 0.1f, LostAtEnd = 0.2f;

    // Two sounds and the cost in hundredths.
    private const string Near =
        "kg30 kX45 gX45 gG15 gh40 GX30 Gh45 Xh15 kG40 qk10 td30 tT15 dD15 TD25 Ts35 Tc40 Dz25 Tz40 DJ40 sz25 sS35 sc30 sC50 zZ30 zJ35 zc35 SC30 SZ30 SJ45 Sc40 CJ30 CZ35 Cc30 " +
        "Qs05 Qk45 Qc20 QC35 QS40 Qz20 Nn10 Nm15 JZ15 Jg40 Ji30 JG40 Jh50 JX50 Ck50 CX40 Zi50 pb30 pf35 bv45 vf25 vw10 wb60 wu15 vu40 wo30 vo50 lr60 mn50 ie15 ou15 ae25 ao30 iu40 eo40 ai40 ua40 eu40 ";

    // Sounds are ASCII; a sign of another script is another sound.
    private static readonly float[] _costs = Costs();

    /// <summary>The cost, or positive infinity where it exceeds the limit.</summary>
    public static double Of(string one, string other, double limit)
    {
        const int Longest = 40;
        if (one.Length > Longest || other.Length > Longest || Math.Abs(one.Length - other.Length) * LostBreath > limit) return double.PositiveInfinity;
        Span<float> above = stackalloc float[Longest + 1];
        Span<float> row = stackalloc float[Longest + 1];
        above[0] = 0;
        for (var column = 1; column <= other.Length; column++) above[column] = above[column - 1] + Lost(other, column - 1);
        for (var line = 1; line <= one.Length; line++)
        {
            var sound = one[line - 1];
            var lost = Lost(one, line - 1);
            var best = row[0] = above[0] + lost;
            for (var column = 1; column <= other.Length; column++)
            {
                var heard = other[column - 1];
                var cost = Math.Min(above[column - 1] + Swapped(sound, heard), Math.Min(above[column] + lost, row[column - 1] + Lost(other, column - 1)));
                row[column] = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit) return double.PositiveInfinity;
            var spare = above;
            above = row;
            row = spare;
        }

        return above[other.Length] > limit ? double.PositiveInfinity : above[other.Length];
    }

    // At the end of a word a sound of the throat is hardly more than breath.
    private static float Lost(string word, int place) => place == word.Length - 1 && word[place] is 'X' or 'G' ? LostAtEnd : Lost(word[place]);

    private static float Lost(char sound) => Skeleton.IsVowel(sound) ? LostVowel : sound is 'h' or 'w' ? LostBreath : sound is 'N' ? LostNasal : sound is 'X' or 'G' ? LostThroat : Another;

    public static float Swapped(char one, char other) => one == other ? 0 : one < 128 && other < 128 ? _costs[(one << 7) | other] : Another;

    private static float[] Costs()
    {
        var costs = new float[128 * 128];
        Array.Fill(costs, Another);
        foreach (var one in "aeiou")
        {
            foreach (var other in "aeiou") costs[(one << 7) | other] = Vowel;
        }

        foreach (var near in Near.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            costs[(near[0] << 7) | near[1]] = costs[(near[1] << 7) | near[0]] = (((near[2] - '0') * 10) + near[3] - '0') / 100f;
        }

        return costs;
    }
}
