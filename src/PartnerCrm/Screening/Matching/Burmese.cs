namespace PartnerCrm.Screening.Matching;

/// <summary>Burmese, read syllable by syllable as names are written in Latin letters: what a syllable begins with, what follows, and the two together that end it.</summary>
internal static class Burmese
{
    private const char First = '\u1000', LastConsonant = '\u1021', LastLetter = '\u103F';
    private const char Stacked = '\u1039', Killed = '\u103A', Creaky = '\u1037', High = '\u1038', Nasal = '\u1036', OnA = '\u102C', OnE = '\u1031', OnI = '\u102D', OnU = '\u102F';

    // From the first consonant on.
    private static readonly string[] _consonants =
    [
        "k", "kh", "g", "g", "ng", "s", "s", "z", "z", "ny", "ny", "t", "t", "d", "d", "n", "t", "ht", "d", "d", "n", "p", "ph", "b", "b", "m", "y", "y", "l", "w", "th", "h", "l", "",
    ];

    // Vowels that stand alone, behind the consonants.
    private static readonly string[] _alone = ["a", "i", "i", "u", "u", "e", "e", "aw", "aw"];

    public static bool IsLetter(char letter) => letter is >= First and <= LastLetter;

    /// <summary>The syllable that begins here, and how many characters it is.</summary>
    public static (string Latin, int Length) Syllable(ReadOnlySpan<char> rest)
    {
        var at = 1;
        if (!IsConsonant(rest[0])) return (rest[0] - LastConsonant - 1 is >= 0 and var place && place < _alone.Length ? _alone[place] : "", at + Marks(rest[at..]));
        var (y, w, h) = (false, false, false);
        for (; at < rest.Length && rest[at] is >= '\u103B' and <= '\u103E'; at++) (y, w, h) = (y || rest[at] < '\u103D', w || rest[at] == '\u103D', h || rest[at] == '\u103E');
        var vowel = Vowels(rest, ref at);
        var (coda, creaky) = Coda(rest, ref at);
        var (begins, ends) = (Onset(_consonants[rest[0] - First], y, h), Rhyme(vowel, coda, w));
        return (begins + ends + (creaky && ends.EndsWith('n') ? "t" : ""), at);
    }

    private static bool IsConsonant(char letter) => letter is >= First and <= LastConsonant;

    private static string Vowels(ReadOnlySpan<char> rest, ref int at)
    {
        var vowel = "";
        for (; at < rest.Length && rest[at] is >= '\u102B' and <= '\u1032' or Nasal or Killed; at++)
        {
            if (rest[at] != Killed) vowel += rest[at] == '\u102B' ? OnA : rest[at];
        }

        return vowel;
    }

    // A consonant that is killed, or under which another one is stacked, ends the syllable.
    private static (char Coda, bool Creaky) Coda(ReadOnlySpan<char> rest, ref int at)
    {
        var tones = Marks(rest[at..]);
        var creaky = rest.Slice(at, tones).Contains(Creaky);
        at += tones;
        if (at + 1 >= rest.Length || !IsConsonant(rest[at]) || rest[at + 1] != Stacked && !rest.Slice(at + 1, Marks(rest[(at + 1)..])).Contains(Killed)) return (default, creaky);
        var coda = rest[at++];
        tones = Marks(rest[at..]);
        creaky |= rest.Slice(at, tones).Contains(Creaky);
        at += tones;
        return (coda, creaky);
    }

    private static int Marks(ReadOnlySpan<char> rest)
    {
        var count = 0;
        while (count < rest.Length && rest[count] is Creaky or High or Killed or Stacked) count++;
        return count;
    }

    private static string Onset(string consonant, bool y, bool h) => (consonant, y, h) switch
    {
        ("y", _, true) or ("l", true, true) => "sh",
        ("kh", true, _) => "ch",
        ("ng", true, _) => "ny",
        (_, true, true) => $"h{consonant}y",
        (_, true, _) => $"{consonant}y",
        (_, _, true) => $"h{consonant}",
        _ => consonant,
    };

    private static string Rhyme(string vowel, char coda, bool w) => (vowel, Ending(vowel, coda)) switch
    {
        ("" or "\u1036", 'n') => w ? "un" : "an",
        ("", 't') => w ? "ut" : "at",
        ("", 'k') => w ? "wet" : "et",
        ("", 'g') => w ? "win" : "in",
        ("", 's') => "it",
        ("", 'i') => "i",
        ("", 'e') => w ? "we" : "e",
        ("\u102D" or "\u102D\u1036", 'n') => "ein",
        ("\u102D", 't') => "eik",
        ("\u102F" or "\u102F\u1036", 'n') => "on",
        ("\u102F", 't') => "ok",
        ("\u1031\u102C", 'k') => "auk",
        ("\u1031\u102C", 'g') => "aung",
        ("\u102D\u102F", 'k') => "aik",
        ("\u102D\u102F", 'g') => "aing",
        _ => (w ? "w" : "") + Open(vowel),
    };

    // Consonants at the end fall together: n and m, t and p.
    private static char Ending(string vowel, char coda) => coda switch
    {
        'န' or 'မ' or 'ဏ' => 'n',
        'တ' or 'ပ' or 'ဒ' or 'ဗ' or 'ဋ' => 't',
        'က' or 'ဂ' => 'k',
        'င' or 'ဉ' => 'g',
        'စ' or 'ဇ' => 's',
        'ည' => 'i',
        'ယ' => 'e',
        _ => vowel.EndsWith(Nasal) ? 'n' : default,
    };

    private static string Open(string vowel) => vowel switch
    {
        "\u1031\u102C" => "aw",
        "\u102D\u102F" => "o",
        [OnI or '\u102E', ..] => "i",
        [OnU or '\u1030', ..] => "u",
        [OnE or '\u1032', ..] => "e",
        _ => "a",
    };
}
