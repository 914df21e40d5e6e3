using System.Numerics;
using System.Text;

namespace PartnerCrm.Screening.Matching;

/// <summary>The consonants of a word, with the ones that spellings mix up made one: what is left when vowels are unsure.</summary>
internal static class Skeleton
{
    private const uint Lips = 1, Teeth = 2, Throat = 4, Hiss = 8;

    public static string Of(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; index++)
        {
            var next = index + 1 < word.Length ? word[index + 1] : '\0';
            var sound = word[index] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or GreekLetters.Nasal or NameFold.Apart => '\0',
                // w and h are heard at the start; elsewhere they only colour the sound before them.
                'w' => index == 0 ? 'v' : '\0',
                'h' => index == 0 || IsVowel(word[index - 1]) ? 'h' : '\0',
                'p' when next == 'h' => 'f',
                'c' when next == 'h' => 's',
                'c' or 'q' or 'k' or 'g' or 'x' => 'k',
                'z' or 's' => 's',
                'p' or 'b' => 'b',
                't' or 'd' => 't',
                var other => other,
            };
            if (sound != '\0' && (result.Length == 0 || result[^1] != sound)) result.Append(sound);
        }

        return result.ToString();
    }

    /// <summary>A skeleton of which breath is left out too.</summary>
    public static string WithoutBreath(string skeleton)
    {
        var result = new StringBuilder(skeleton.Length);
        foreach (var sound in skeleton)
        {
            if (sound != 'h' && (result.Length == 0 || result[^1] != sound)) result.Append(sound);
        }

        return result.ToString();
    }

    /// <summary>Which families of consonants a word surely has, one bit each, and from bit 8 on those it may have, depending on the language.</summary>
    public static uint Families(string word)
    {
        uint families = 0;
        for (var index = 0; index < word.Length; index++)
        {
            var breathed = index + 1 < word.Length && word[index + 1] is 'h';
            families |= word[index] switch
            {
                't' or 'd' when breathed => (Teeth | Hiss) << 8,
                'p' when breathed => Lips << 8,
                'b' or 'p' or 'f' => Lips,
                't' or 'd' => Teeth,
                'k' or 'q' or 'g' => breathed ? Throat << 8 : Throat,
                's' or 'z' => Hiss,
                'l' or 'r' => 16,
                'm' or 'n' => 32,
                'v' or 'w' => Lips << 8,
                'c' or 'x' or 'j' => (Throat | Hiss) << 8,
                GreekLetters.Nasal => 32 << 8,
                _ => 0u,
            };
        }

        return families;
    }

    /// <summary>How many families of consonants one word surely has and the other cannot have.</summary>
    public static int Apart(uint one, uint other) => BitOperations.PopCount((one ^ other) & ~((one | other) >> 8) & 0xFF);

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
