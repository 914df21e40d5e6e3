using System.Text;

namespace PartnerCrm.Screening.Matching;

/// <summary>The consonants of a word, with the ones that spellings mix up made one: what is left when vowels are unsure.</summary>
internal static class Skeleton
{
    public static string Of(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var index = 0; index < word.Length; index++)
        {
            var next = index + 1 < word.Length ? word[index + 1] : '\0';
            var sound = word[index] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' => '\0',
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

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
