namespace PartnerCrm.Screening.Matching;

/// <summary>The scripts of India and South-East Asia: consonants that carry a vowel, signs that replace it, vowels written before the consonant behind which they are heard.</summary>
internal static class Southern
{
    /// <summary>Whether a sign takes the place of the vowel that the consonant before it carries.</summary>
    public static bool ReplacesVowel(char sign) => sign switch
    {
        >= '\u0900' and <= '\u0D7F' => (sign & 0x7F) is >= 0x3E and <= 0x4D,
        >= '\u0DCA' and <= '\u0DDF' => true,
        >= '\u17B6' and <= '\u17C5' or '\u17D2' => true,
        _ => false,
    };

    /// <summary>Thai and Lao vowels that are written before their consonant.</summary>
    public static bool IsVowelBefore(char letter) => letter is >= '\u0E40' and <= '\u0E44' or >= '\u0EC0' and <= '\u0EC4';

    /// <summary>The Thai and Lao mark of a letter that is not heard.</summary>
    public static bool Silences(char sign) => sign is '\u0E4C' or '\u0ECC';

    /// <summary>A Khmer consonant at the end of a word carries no vowel.</summary>
    public static bool IsBareConsonant(string name, int index) =>
        IsKhmer(name[index]) && (index + 1 == name.Length || !char.IsLetter(name[index + 1]) && char.GetUnicodeCategory(name[index + 1]) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark));

    private static bool IsKhmer(char letter) => letter is >= '\u1780' and <= '\u17A2';
}
