using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>What shows at a glance that two words are no spellings of each other: the letters that only one has, and what <see cref="EditCost"/> asks for each at least.</summary>
internal readonly record struct WordFace(ushort Consonants, byte Vowels, bool IsPlain, byte Length, float Allowed, uint Families)
{
    private const string SoftLetters = "aeiouyh";
    private static readonly string[] _sounds = ["ckgqsz", "vwf", "dt", "bp", "l", "m", "n", "r", "x"];

    public static WordFace Of(NameWord word) => new(
        (ushort)_sounds.Index().Sum(sound => word.Text.AsSpan().ContainsAny(sound.Item) ? 1 << sound.Index : 0),
        (byte)SoftLetters.Index().Sum(letter => word.Text.Contains(letter.Item, StringComparison.Ordinal) ? 1 << letter.Index : 0),
        word.IsPlain, (byte)Math.Min(byte.MaxValue, word.Text.Length), (float)word.Allowed, word.Consonants);

    /// <summary>The face of two words written as one.</summary>
    public WordFace With(in WordFace next) => this with { Consonants = (ushort)(Consonants | next.Consonants), Vowels = (byte)(Vowels | next.Vowels), Length = (byte)Math.Min(byte.MaxValue, Length + next.Length) };

    // Words that have the same families of consonants may sound alike, however they are spelled.
    public bool CannotBe(in WordFace other) => IsPlain && other.IsPlain && Skeleton.Apart(Families, other.Families) > 1 && LeastCost(other) > Math.Max(Allowed, other.Allowed);

    /// <summary>The least that it costs to turn the letters of one into those of the other.</summary>
    // A consonant turned into one of another sound costs 1 and changes two; a vowel turned into another costs 0.4 and changes two.
    public float LeastCost(in WordFace other) =>
        (0.5f * BitOperations.PopCount((uint)(Consonants ^ other.Consonants))) + (0.2f * BitOperations.PopCount((uint)(Vowels ^ other.Vowels))) - 0.001f;
}
