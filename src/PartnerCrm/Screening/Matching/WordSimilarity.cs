using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>How alike two words are, from 0 to 1, and why.</summary>
internal static class WordSimilarity
{
    private const double OneInThree = 0.45;

    public static (double Similarity, WordMatchReason Reason) Of(NameWord one, NameWord other)
    {
        if (one.Text == other.Text) return (1, WordMatchReason.Same);
        if (one.IsPlain && other.IsPlain) return CannotBeSpellings(one, other) ? default : Spellings(one, other);
        // Numbers are significant: 2006 is not almost 2007.
        if (one.Kind is WordKind.Number || other.Kind is WordKind.Number) return default;
        if (one.Meaning.Length > 0 && one.Meaning == other.Meaning) return (0.95, WordMatchReason.SameMeaning);
        if (one.Kind is WordKind.Initial || other.Kind is WordKind.Initial) return Initial(one, other);
        if (one.Kind is WordKind.Particle && other.Kind is WordKind.Particle) return one.Skeleton == other.Skeleton ? (0.9, WordMatchReason.Spelling) : default;
        if (one.Variants.Length > 0 && other.Variants.Length > 0 && one.Variants.Intersect(other.Variants).Any()) return (0.9, WordMatchReason.KnownVariant);
        if (one.Abjad != other.Abjad) return WithoutVowels(one.Skeleton, other.Skeleton);
        return CannotBeSpellings(one, other) ? default : Spellings(one, other);
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
        var similarity = Spelling(one.Text, other.Text);
        // One letter in three is much, unless the script leaves the vowels out.
        if (similarity is > 0 and < 0.7 && !one.Abjad) similarity = OneInThree;
        return similarity > 0 ? (similarity, WordMatchReason.Spelling) : default;
    }

    private static (double, WordMatchReason) Initial(NameWord one, NameWord other) =>
        one.Text[0] == other.Text[0] && one.Text.Length + other.Text.Length > 2 && one.Kind is not WordKind.Particle && other.Kind is not WordKind.Particle
            ? (0.85, WordMatchReason.Initial)
            : default;

    private static (double, WordMatchReason) WithoutVowels(string one, string other)
    {
        var length = Math.Min(one.Length, other.Length);
        if (length == 0) return default;
        if (one == other) return (length >= 3 ? 0.92 : length == 2 ? 0.85 : 0.7, WordMatchReason.Transliteration);
        return length >= 4 && EditCost.Of(one, other, 1) <= 1 ? (0.75, WordMatchReason.Transliteration) : default;
    }
}
