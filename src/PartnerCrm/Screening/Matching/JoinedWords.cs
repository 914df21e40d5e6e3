namespace PartnerCrm.Screening.Matching;

/// <summary>Finds a space more or less ("Mohammad Hasni", "Mohammadhasni") and initials written together ("JC", "Jean-Claude").</summary>
internal static class JoinedWords
{
    public const int MostWords = 3;

    /// <summary>How many letters one side may have more.</summary>
    public const int MostLetters = 2;

    private const double Least = 0.85;

    // Long vowels that only one side writes cost more where there are more of them.
    private const double LeastRead = 0.8;

    // Two everyday syllables and two others that differ by a letter are two names.
    private const double LeastOfCommon = 0.95;

    /// <summary>What words that fit, written as one, count at most; a word that fits alone as surely is not joined.</summary>
    public const double Surest = 0.98;

    /// <summary>The most that words written as one may differ from a word of this length.</summary>
    public static double MostCost(int length) => (1 - Least) * (length + MostLetters);

    public delegate void Found(int start, int count, int single, double similarity, WordMatchReason reason, double worth);

    /// <param name="many">The name whose neighbouring words are joined.</param>
    /// <param name="singles">The name whose single words they are compared with.</param>
    /// <param name="alone">How alike each single word and the best word of the other name are by themselves.</param>
    /// <param name="found">Told of each pair.</param>
    public static void Find(NameWord[] many, NameWord[] singles, ReadOnlySpan<double> alone, Found found)
    {
        for (var start = 0; start + 1 < many.Length; start++)
        {
            var share = many[start].Share;
            for (var count = 2; count <= MostWords && start + count <= many.Length; count++)
            {
                share += many[start + count - 1].Share;
                for (var single = 0; single < singles.Length; single++)
                {
                    // "C Juncker" is almost "Juncker", but then the C would be lost.
                    if (alone[single] >= Surest) continue;
                    var (similarity, reason) = Of(many.AsSpan(start, count), singles[single]);
                    if (similarity <= alone[single]) continue;
                    found(start, count, single, similarity, reason, (similarity * (share + singles[single].Share)) - (0.001 * Math.Abs(start - single)) - 0.01);
                }
            }
        }
    }

    /// <summary>How alike neighbouring words are, written as one, and a single word; 0 where they are not the same.</summary>
    public static (double Similarity, WordMatchReason Reason) Of(ReadOnlySpan<NameWord> many, NameWord single)
    {
        var length = 0;
        foreach (var word in many) length += word.Text.Length;
        if (single.Kind is WordKind.Number || many[0].Kind is WordKind.Number) return default;
        // Mandarin is spelled in one way.
        if (HasMandarin(many) || single.IsMandarin) return length == single.Text.Length && SameLetters(many, single.Text) ? (Surest, WordMatchReason.Joined) : default;
        if (many[^1].Abjad != single.Abjad) return Math.Abs(length - single.Text.Length) > length ? default : WithoutVowels(many, single);
        if (single.Text.Length == many.Length) return AreInitials(many, single.Text) ? (0.85, WordMatchReason.Initial) : default;
        if (length < 5 || Math.Abs(length - single.Text.Length) > MostLetters || many[0].Text[0] != single.Text[0] && many[^1].Text[^1] != single.Text[^1]) return default;
        Span<char> joined = stackalloc char[length];
        var at = 0;
        foreach (var word in many)
        {
            word.Text.CopyTo(joined[at..]);
            at += word.Text.Length;
        }

        var similarity = joined.SequenceEqual(single.Text) ? 1 : WordSimilarity.Spelling(joined, single.Text);
        return similarity >= (AreCommon(many) ? LeastOfCommon : Least) ? (similarity * Surest, WordMatchReason.Joined) : default;
    }

    /// <summary>Neighbouring words written as one the way they are said: before d the l of the article is not heard, as in Saif al-Din.</summary>
    public static string Heard(ReadOnlySpan<NameWord> many) => many.Length == 2 ? many[0].Text + many[1].Text
        : many[0].Text + (many[1].Text is "al" or "el" or "ul" && many[2].Text[0] is 'd' ? many[1].Text[..1] : many[1].Text) + many[2].Text;

    private static (double, WordMatchReason) WithoutVowels(ReadOnlySpan<NameWord> many, NameWord single)
    {
        if (single.Text.Length < 4) return default;
        var joined = Sounds.Of(Heard(many));
        var sure = single.Abjad ? WordSimilarity.WithoutVowels(single.Sound, joined) : WordSimilarity.WithoutVowels(joined, single.Sound);
        return sure >= LeastRead ? (sure * Surest, WordMatchReason.Transliteration) : default;
    }

    private static bool HasMandarin(ReadOnlySpan<NameWord> many)
    {
        foreach (var word in many)
        {
            if (word.IsMandarin) return true;
        }

        return false;
    }

    private static bool SameLetters(ReadOnlySpan<NameWord> many, string text)
    {
        var rest = text.AsSpan();
        foreach (var word in many)
        {
            if (!rest.StartsWith(word.Text, StringComparison.Ordinal)) return false;
            rest = rest[word.Text.Length..];
        }

        return true;
    }

    private static bool AreCommon(ReadOnlySpan<NameWord> many)
    {
        foreach (var word in many)
        {
            if (word.Kind is not WordKind.Common) return false;
        }

        return true;
    }

    private static bool AreInitials(ReadOnlySpan<NameWord> many, string initials)
    {
        for (var index = 0; index < many.Length; index++)
        {
            // Two letters with a vowel are rather a short name than initials.
            if (many[index].Text.Length < 2 || many[index].Text[0] != initials[index] || Skeleton.IsVowel(initials[index]) || many[index].Kind is not (WordKind.Distinct or WordKind.Common)) return false;
        }

        return true;
    }
}
