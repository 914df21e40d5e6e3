namespace PartnerCrm.Screening.Matching;

/// <summary>A word made of the first letters of others: IPPC, International Plant Protection Convention.</summary>
internal static class Acronyms
{
    public const int Shortest = 3, Longest = 8;

    public delegate void Found(int start, int count, int acronym, double similarity);

    /// <summary>Marks the words that only shorten words of the same name, as in "Eastern Turkistan Islamic Movement (ETIM)".</summary>
    public static bool ShortensItsOwnName(NameWord[] words, int acronym)
    {
        if (!MayBe(words[acronym])) return false;
        for (var start = 0; start < words.Length; start++)
        {
            if (start != acronym && Count(words, start, words[acronym].Text) is > 0 and var count && (acronym < start || acronym >= start + count)) return true;
        }

        return false;
    }

    /// <summary>Finds words of one name that are the acronym of the other from its first word on.</summary>
    public static void Find(NameWord[] full, NameWord[] words, ReadOnlySpan<double> alone, Found found)
    {
        if (full.Length < Shortest) return;
        var first = full[0].Kind is WordKind.Particle ? 1 : 0;
        for (var word = 0; word < words.Length; word++)
        {
            if (alone[word] >= 0.8 || !MayBe(words[word])) continue;
            if (Count(full, first, words[word].Text) is > 0 and var count) found(first, count, word, Similarity(words[word].Text.Length));
        }
    }

    /// <summary>The acronyms that a name may have, each with how many of its words it stands for from which one on.</summary>
    public static IEnumerable<(string Letters, int Start, int Count)> Of(NameWord[] full)
    {
        var start = full.Length > 0 && full[0].Kind is WordKind.Particle ? 1 : 0;
        var (letters, withSmall) = ("", "");
        for (var word = start; word < full.Length && letters.Length < Longest; word++)
        {
            var (first, small) = (full[word].Text[0], full[word].Kind is WordKind.Particle);
            withSmall += first;
            if (withSmall.Length > letters.Length + (small ? 0 : 1) && withSmall.Length is >= Shortest and <= Longest) yield return (withSmall, start, word + 1 - start);
            if (small) continue;
            letters += first;
            if (letters.Length >= Shortest) yield return (letters, start, word + 1 - start);
        }
    }

    /// <summary>For how many of the words, the first small one aside, a word stands by their first letters; 0 for none.</summary>
    public static int Count(NameWord[] full, NameWord acronym) =>
        full.Length >= Shortest && MayBe(acronym) ? Count(full, full[0].Kind is WordKind.Particle ? 1 : 0, acronym.Text) : 0;

    // Three letters fit so many names that alone they are no hit; eight hardly fit one more.
    public static double Similarity(int letters) => letters switch { 3 => 0.68, 4 => 0.85, 5 => 0.9, _ => 0.95 };

    public static bool MayBe(NameWord word) => word.Kind is WordKind.Distinct && word.Text.Length is >= Shortest and <= Longest;

    // How many words from the start the letters stand for; small words may be left out. 0 where they do not fit.
    private static int Count(NameWord[] words, int start, string letters)
    {
        var (at, word, used) = (0, start, 0);
        for (; word < words.Length && at < letters.Length; word++)
        {
            if (words[word].Text[0] == letters[at]) (at, used) = (at + 1, used + 1);
            else if (words[word].Kind is not WordKind.Particle) return 0;
        }

        return at == letters.Length && used >= Shortest ? word - start : 0;
    }
}
