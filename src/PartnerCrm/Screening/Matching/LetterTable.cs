namespace PartnerCrm.Screening.Matching;

/// <summary>How the letters of all scripts are written in Latin ones. Chinese characters are read as in Mandarin, the traditional ones like the simplified.</summary>
internal sealed class LetterTable
{
    private const char Devanagari = '\u0900', LastIndic = '\u0D7F', Ethiopic = '\u1200', Thai = '\u0E00', Lao = '\u0E80';

    // Ethiopic letters are consonants in rows of eight, one for each vowel.
    private static readonly string[] _ethiopicRows =
    [
        "h", "l", "h", "m", "s", "r", "s", "sh", "k", "kw", "k", "kw", "b", "v", "t", "ch", "h", "hw", "n", "ny", "", "k", "kw", "h", "hw", "w", "", "z", "zh", "y", "d", "d", "j", "g", "gw", "g",
        "t", "ch", "p", "ts", "ts", "f", "p",
    ];

    private static readonly string[] _ethiopicVowels = ["e", "u", "i", "a", "e", "", "o", "wa"];

    private readonly string?[] latin = new string?[char.MaxValue + 1];
    private readonly Dictionary<char, char> simplified;
    private readonly Dictionary<char, string> familyNames = [];

    /// <param name="letters">Letters and what they are in Latin ones.</param>
    /// <param name="readings">How Chinese characters sound: the reading, the characters, and <c>family</c> where they sound so as a family name.</param>
    /// <param name="pairs">Lines of pairs of a traditional character and the simplified one.</param>
    public LetterTable(IEnumerable<string[]> letters, IEnumerable<string[]> readings, IEnumerable<string[]> pairs)
    {
        FillEthiopic();
        foreach (var row in letters) latin[row[0][0]] = row.Length > 1 ? row[1] : "";
        // The scripts of India stand in the same order, block by block, and Lao in that of Thai.
        for (var letter = (char)(Devanagari + 0x80); letter <= LastIndic; letter++) latin[letter] ??= latin[Devanagari + (letter & 0x7F)];
        for (var letter = Lao; letter < Lao + 0x80; letter++) latin[letter] ??= latin[Thai + (letter & 0x7F)];
        foreach (var row in readings)
        {
            foreach (var letter in row[1])
            {
                if (row.Length > 2) familyNames[letter] = row[0];
                else latin[letter] = row[0];
            }
        }

        simplified = pairs.SelectMany(row => row[0].Chunk(2)).ToDictionary(pair => pair[0], pair => pair[1]);
        foreach (var (traditional, plain) in simplified) latin[traditional] = latin[plain];
    }

    /// <summary>The letter in Latin ones; empty for one that is not heard, null for one that is not in the table.</summary>
    public string? Of(char letter) => latin[letter];

    /// <summary>How a Chinese character sounds as a family name.</summary>
    public string? OfFamily(char letter) => familyNames.GetValueOrDefault(Simplified(letter)) ?? latin[letter];

    /// <summary>The simplified form of a Chinese character.</summary>
    public char Simplified(char letter) => simplified.GetValueOrDefault(letter, letter);

    private void FillEthiopic()
    {
        for (var place = 0; place < _ethiopicRows.Length * 8; place++)
        {
            var (row, vowel) = (_ethiopicRows[place / 8], _ethiopicVowels[place % 8]);
            // The first vowel is an open one behind h and where no consonant is heard, and there the sixth is heard too.
            latin[Ethiopic + place] = row + (row is "" or "h" && place % 8 == 0 ? "a" : row.Length == 0 && place % 8 == 5 ? "e" : vowel);
        }
    }
}
