using System.Collections.Frozen;
using System.Text;

namespace PartnerCrm.Screening.Matching;

/// <summary>A word of a name in plain lower-case Latin letters, and whether its script leaves vowels unwritten.</summary>
internal readonly record struct FoldedWord(string Text, bool Abjad);

/// <summary>Folds a name in any script to plain words: no accents, no case, no punctuation, Latin letters where our table has them.</summary>
internal static class NameFold
{
    /// <summary>All words, one space between them.</summary>
    public static string Text(FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> letters, string name) =>
        string.Join(' ', Words(letters, name, joinDotted: true).Select(word => word.Text));

    /// <param name="letters">The transliteration table.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="joinDotted">Whether letters with dots between them are one word (S.A.R.L.) or initials (J. C.).</param>
    public static List<FoldedWord> Words(FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> letters, string name, bool joinDotted)
    {
        var words = new List<FoldedWord>();
        var piece = new StringBuilder();
        var chunk = new List<FoldedWord>();
        var abjad = false;
        for (var index = 0; index < name.Length; index++)
        {
            var letter = char.ToLowerInvariant(name[index]);
            if (IsSilent(letter)) continue;
            if (letter is '.' or '\u30FB') EndPiece();
            else if (letter is '&' or '+')
            {
                EndChunk();
                words.Add(new("and", false));
            }
            else if (letter == 'ت' && index + 1 < name.Length && name[index + 1] == 'ش')
            {
                // Arabic has none for the ch of foreign names.
                (abjad, index) = (true, index + 1);
                piece.Append("ch");
            }
            else if (letter == 'д' && index + 1 < name.Length && name[index + 1] is 'ж' or 'Ж')
            {
                // Russian has no letter of its own for j.
                piece.Append('j');
                index++;
            }
            else if (letter is >= '\u0370' and <= '\u03FF' && GreekLetters.Pair(name, index) is { } pair)
            {
                piece.Append(pair);
                index++;
            }
            else if (letters.TryGetValue(name.AsSpan(index, 1), out var latin) || letters.TryGetValue([letter], out latin))
            {
                abjad |= letter is >= '\u0590' and <= '\u06FF' or >= '\uFB1D' and <= '\uFEFC';
                // A vowel sign replaces the vowel that the consonant before it carries.
                if (letter is >= '\u093E' and <= '\u094D' && piece.Length > 0 && piece[^1] == 'a') piece.Length--;
                piece.Append(latin);
                // The Arabic article is written onto the word; Latin writes it as a word of its own.
                if (letter == 'ل' && piece.Length == 2 && piece[0] == 'a' && IsArticle(name, index)) EndPiece();
            }
            else if (letter is >= '\uAC00' and <= '\uD7A3')
            {
                // A Korean person's three syllables are the family name and the given one.
                var whole = !joinDotted && !IsHangul(name, index - 1) && (IsHangul(name, index + 1) && IsHangul(name, index + 2) && !IsHangul(name, index + 3) || !IsHangul(name, index + 1));
                piece.Append(whole && letter == '이' ? "yi" : Hangul.Latin(letter));
                if (whole) EndPiece();
            }
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || IsVowelSign(letter)) piece.Append(letter);
            else EndChunk();
        }

        EndChunk();
        return words;

        void EndPiece()
        {
            if (piece.Length > 0) chunk.Add(new(piece.ToString(), abjad));
            piece.Clear();
            abjad = false;
        }

        void EndChunk()
        {
            EndPiece();
            if (joinDotted && chunk.Count > 1 && chunk.TrueForAll(word => word.Text.Length == 1)) words.Add(new(string.Concat(chunk.Select(word => word.Text)), false));
            else words.AddRange(chunk);
            chunk.Clear();
        }
    }

    // Apostrophes and their kin stand for sounds that most spellings leave out; accents may come as characters of their own.
    private static bool IsSilent(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or '′' or '\u0640' or '\u200C' or '\u200D' or '\u200E' or '\u200F'
        or >= '\u02B0' and <= '\u02FF' or >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670' or >= '\u06D6' and <= '\u06ED';

    private static bool IsHangul(string name, int index) => index >= 0 && index < name.Length && name[index] is >= '\uAC00' and <= '\uD7A3';

    private static bool IsArticle(string name, int index) =>
        index >= 1 && name[index - 1] is 'ا' && (index == 1 || !char.IsLetter(name[index - 2])) && index + 2 < name.Length && char.IsLetter(name[index + 1]) && char.IsLetter(name[index + 2]);

    private static bool IsVowelSign(char letter) =>
        char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
