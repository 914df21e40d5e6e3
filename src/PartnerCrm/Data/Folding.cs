using System.Collections.Frozen;
using System.Text;

namespace PartnerCrm.Data;

/// <summary>
/// Text as it is searched and sorted: lower case, without accents, one space between words. The program runs without ICU, where
/// <see cref="string.Normalize()"/> changes nothing, so the letters come from a table of our own beside this file.
/// </summary>
public static class Folding
{
    private static readonly FrozenDictionary<char, string> Letters = Read();

    /// <summary>The folded form; folding it again changes nothing.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            if (IsMark(lower)) continue;
            if (Letters.TryGetValue(lower, out var plain)) folded.Append(plain);
            else if (!char.IsWhiteSpace(lower)) folded.Append(lower);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    // Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic: writing may leave them out. Signs of Indic scripts are letters.
    private static bool IsMark(char letter) => letter is (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05c7') or (>= '\u064b' and <= '\u0652') or '\u0640';

    private static FrozenDictionary<char, string> Read() => EmbeddedText.Lines("Data/folding.txt")
        .Select(line => line.Split(' ', 2))
        .SelectMany(parts => parts[1].Select(letter => (letter, plain: parts[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);
}
