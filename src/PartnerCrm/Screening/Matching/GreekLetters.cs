namespace PartnerCrm.Screening.Matching;

/// <summary>Greek writes some sounds with two letters, those of foreign names above all: μπ is b or mp, ντ d or nt, γκ g or nk, τζ j, ου u.</summary>
internal static class GreekLetters
{
    /// <summary>The first letter of μπ, ντ or γκ behind a vowel: nobody can tell whether it is heard.</summary>
    public const char Nasal = 'ŋ';

    private const string Vowels = "αεηιουω";

    /// <summary>The Latin letters of a pair at a place in a name, or null where the letters stand for themselves.</summary>
    public static string? Pair(string name, int index) => index + 1 >= name.Length ? null : (Plain(name[index]), Plain(name[index + 1])) switch
    {
        ('μ', 'π') => Vowels.Contains(Before(name, index)) ? "ŋb" : "b",
        ('ν', 'τ') => Vowels.Contains(Before(name, index)) ? "ŋd" : "d",
        ('γ', 'κ') => Vowels.Contains(Before(name, index)) ? "ŋg" : "g",
        ('γ', 'γ') => "ng",
        ('τ', 'ζ') => "j",
        ('ο', 'υ') => "u",
        // An accent on the first letter, or a mark on the second, keeps the vowels apart.
        ('α', 'ι') when name[index] is 'α' or 'Α' => "e",
        ('ε' or 'ο', 'ι') when name[index] is 'ε' or 'ο' or 'Ε' or 'Ο' => "i",
        ('α', 'υ') when name[index] is 'α' or 'Α' => "av",
        ('ε', 'υ') when name[index] is 'ε' or 'Ε' => "ev",
        _ => null,
    };

    private static char Before(string name, int index) => index > 0 ? Plain(name[index - 1]) : ' ';

    private static char Plain(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ύ' => 'υ',
        'ί' => 'ι',
        'ό' => 'ο',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ώ' => 'ω',
        var other => other,
    };
}
