using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>How alike two words are, from 0 to 1, and why.</summary>
internal static class WordSimilarity
{
    private const double OneInThree = 0.45, RelatedMeaning = 0.75, Variant = 0.9, SlipInSmall = 0.6;
    private const uint Vowels = 1 << ('a' & 31) | 1 << ('e' & 31) | 1 << ('i' & 31) | 1 << ('o' & 31) | 1 << ('u' & 31) | 1 << ('y' & 31);
    // Another script spells every sound anew.
    private const double SoundSlope = 0.16, SlopeOfScripts = 0.18, SoundBase = 0.05, SureSound = 0.11;

    public static (double Similarity, WordMatchReason Reason) Of(NameWord one, NameWord other)
    {
        if ((one.Syllables.Length > 0 || other.Syllables.Length > 0) && !(one.Meaning.Length > 0 && one.Meaning == other.Meaning)) return InSyllables(one, other);
        if (one.Text == other.Text) return (1, WordMatchReason.Same);
        if (one.IsPlain && other.IsPlain) return Spellings(one, other);
        // Numbers are significant: 2006 is not almost 2007.
        if (one.Kind is WordKind.Number || other.Kind is WordKind.Number) return default;
        if (one.Meaning.Length > 0 && one.Meaning == other.Meaning) return (0.95, WordMatchReason.SameMeaning);
        if (one.Family.Length > 0 && one.Family == other.Family) return (RelatedMeaning, WordMatchReason.SameMeaning);
        if (one.Kind is WordKind.Initial || other.Kind is WordKind.Initial) return Initial(one, other);
        if (AreVariants(one, other)) return !one.Abjad && !other.Abjad && Spellings(one, other) is { Item1: > Variant } spelled ? spelled : (Variant, WordMatchReason.KnownVariant);
        if (one.Kind is WordKind.Particle && other.Kind is WordKind.Particle) return one.Skeleton == other.Skeleton ? (0.9, WordMatchReason.Spelling) : one.Abjad != other.Abjad ? WithoutVowels(one, other) : default;
        if (one.Kind is WordKind.Particle) return SmallWord(one, other);
        if (other.Kind is WordKind.Particle) return SmallWord(other, one);
        if (one.Abjad != other.Abjad) return WithoutVowels(one, other);
        return Spellings(one, other);
    }

    private static bool AreVariants(NameWord one, NameWord other)
    {
        foreach (var variant in one.Variants)
        {
            if (Array.IndexOf(other.Variants, variant) >= 0) return true;
        }

        return false;
    }

    /// <summary>Two spellings of one word, or 0.</summary>
    public static double Spelling(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = Math.Max(one.Length, other.Length);
        var allowed = EditCost.Allowed(length);
        var cost = EditCost.Of(one, other, allowed);
        return cost > allowed ? 0 : 1 - (cost / length);
    }

    // Each edit changes at most two letters of the alphabet and costs at least 0.4: most pairs end here.
    private static bool CannotBeSpellings(NameWord one, NameWord other) =>
        BitOperations.PopCount(one.Letters ^ other.Letters) * 0.2 > Math.Max(one.Allowed, other.Allowed);

    private static (double, WordMatchReason) Spellings(NameWord one, NameWord other)
    {
        // Two names that everybody knows are no slips of each other, however few letters lie between them; nor are companies called after them.
        if (one.IsKnownName && other.IsKnownName) return SoundAlike(one, other, SureSound) is > 0 and var sure ? (sure, WordMatchReason.Sound) : default;
        var similarity = CannotBeSpellings(one, other) ? 0 : Spelling(one.Text, other.Text);
        if (similarity < 0.95 && SoundAlike(one, other, one.Foreign == other.Foreign ? SoundSlope : SlopeOfScripts) is var sound && sound > similarity) return (sound, WordMatchReason.Sound);
        // One letter in three is much, unless the script leaves the vowels out.
        if (similarity is > 0 and < 0.7 && !one.Abjad) similarity = OneInThree;
        return similarity > 0 ? (similarity, WordMatchReason.Spelling) : default;
    }

    // "al" is not almost "Ali"; a slip leaves a word that is none.
    private static (double, WordMatchReason) SmallWord(NameWord small, NameWord word)
    {
        if (word.Kind is not (WordKind.Distinct or WordKind.Repeated)) return default;
        if (small.Abjad != word.Abjad) return WithoutVowels(small, word) is { Item1: >= 0.8 } read ? read : default;
        if (small.Text.Length > 2 && small.Text.Length == word.Text.Length || small.Foreign != word.Foreign) return Spellings(small, word);
        var (shorter, longer) = (Math.Min(small.Text.Length, word.Text.Length), Math.Max(small.Text.Length, word.Text.Length));
        // Of two letters one more may make a name of its own, unless it is written twice.
        if (LeftOfTwo(word.Text, small.Text)) return (SlipInSmall, WordMatchReason.Spelling);
        return shorter >= 2 && longer - shorter <= 1 && (small.Text.Length > 2 || longer == 2 || small.Sound == word.Sound) && EditCost.Of(small.Text, word.Text, 1) <= 1 ? (SlipInSmall, WordMatchReason.Spelling) : default;
    }

    // Chinese and Korean names are few syllables, and each is a word: another one makes another name.
    private static (double, WordMatchReason) InSyllables(NameWord one, NameWord other)
    {
        if (one.Syllables.Length > 0 && other.Syllables.Length > 0 && EastAsianNames.IsHan(one.Syllables[0]) == EastAsianNames.IsHan(other.Syllables[0])) return Characters(one.Syllables, other.Syllables);
        if (one.Text == other.Text) return (1, WordMatchReason.Same);
        if (AreVariants(one, other)) return (Variant, WordMatchReason.KnownVariant);
        // Mandarin is spelled in one way.
        if (one.IsMandarin || other.IsMandarin || one.Abjad || other.Abjad || one.Kind is WordKind.Number || other.Kind is WordKind.Number) return default;
        if (one.Kind is WordKind.Initial || other.Kind is WordKind.Initial) return Initial(one, other);
        return EastAsianNames.IsHangul(one.Syllables.FirstOrDefault()) || EastAsianNames.IsHangul(other.Syllables.FirstOrDefault())
            ? SoundAlike(one, other, SureSound) is > 0 and var sure ? (sure, WordMatchReason.Sound) : default
            : Spellings(one, other);
    }

    private static (double, WordMatchReason) Characters(string one, string other)
    {
        if (one == other) return (1, WordMatchReason.Same);
        var length = Math.Max(one.Length, other.Length);
        var cost = length > 3 ? EditCost.Of(one, other, 0.25 * length) : double.PositiveInfinity;
        return cost <= 0.25 * length ? (1 - (cost / length), WordMatchReason.Spelling) : default;
    }

    /// <summary>How alike two words sound, or 0 where they are another word.</summary>
    private static double SoundAlike(NameWord one, NameWord other, double slope)
    {
        // Two families of consonants more cannot be a matter of spelling.
        if (Skeleton.Apart(one.Consonants, other.Consonants) > 1) return 0;
        // FTB is spelled and not spoken.
        if (IsSpelledOut(one) || IsSpelledOut(other)) return 0;
        var (mine, theirs) = (one.Sound, other.Sound);
        var length = Math.Max(mine.Length, theirs.Length);
        // Mario is not Maria.
        if (length < 2 || (mine[^1], theirs[^1]) is ('a', 'o') or ('o', 'a')) return 0;
        var cost = SoundCost.Of(mine, theirs, (slope * length) + (slope > SureSound ? SoundBase : 0));
        return double.IsPositiveInfinity(cost) ? 0 : 0.97 - (cost / length);
    }

    private static bool IsSpelledOut(NameWord word) => !word.Abjad && (word.Letters & Vowels) == 0;

    private static (double, WordMatchReason) Initial(NameWord one, NameWord other) =>
        one.Text[0] == other.Text[0] && one.Text.Length + other.Text.Length > 2 && one.Kind is not WordKind.Particle && other.Kind is not WordKind.Particle
            ? (0.85, WordMatchReason.Initial)
            : LeftOfTwo(one.Text, other.Text) || LeftOfTwo(other.Text, one.Text) ? (SlipInSmall, WordMatchReason.Spelling) : default;

    // What is left of a word of two letters that lost its first.
    private static bool LeftOfTwo(string letter, string word) => letter.Length == 1 && word.Length == 2 && word[1] == letter[0];

    /// <summary>How sure a word in a script without vowels is one in Latin letters, or 0.</summary>
    public static double WithoutVowels(string written, string latin)
    {
        var (length, shared) = (written.Length, Math.Min(written.Length, latin.Length));
        if (shared == 0) return 0;
        var cost = AbjadCost.Of(written, latin, 0.2 * length);
        // The fewer sounds are written, the more words they may be.
        return double.IsPositiveInfinity(cost) ? 0 : (shared >= 3 ? 0.93 : shared == 2 ? 0.86 : 0.75) - (cost / length);
    }

    private static (double, WordMatchReason) WithoutVowels(NameWord one, NameWord other)
    {
        var (written, latin) = one.Abjad ? (one, other) : (other, one);
        if (Skeleton.Apart(one.Consonants, other.Consonants) > 1) return default;
        var sure = WithoutVowels(written.Sound, latin.Sound);
        return sure > 0 ? (sure, WordMatchReason.Transliteration) : default;
    }
}
