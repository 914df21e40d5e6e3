using System.Text;

namespace PartnerCrm.Screening.Matching;

/// <summary>A word of a name in plain lower-case Latin letters.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Abjad">Whether its script leaves vowels unwritten.</param>
/// <param name="Foreign">Whether it was written in another script.</param>
/// <param name="Syllables">The Chinese characters, in their simplified form, or Korean syllables in which it was written; empty for none.</param>
internal readonly record struct FoldedWord(string Text, bool Abjad = false, bool Foreign = false, string Syllables = "");

/// <summary>Folds a name in any script to plain words: no accents, no case, no punctuation, Latin letters where our table has them.</summary>
internal static class NameFold
{
    /// <summary>Between two letters that would else be read as one sound.</summary>
    public const char Apart = '\'';

    /// <summary>All words, one space between them.</summary>
    public static string Text(LetterTable letters, string name) => string.Join(' ', Words(letters, name, joinDotted: true).Select(word => word.Text));

    /// <param name="letters">The transliteration table.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="joinDotted">Whether letters with dots between them are one word (S.A.R.L.) or initials (J. C.), as in the names of persons.</param>
    public static List<FoldedWord> Words(LetterTable letters, string name, bool joinDotted)
    {
        var words = new List<FoldedWord>();
        var piece = new StringBuilder();
        var syllables = new StringBuilder();
        var chunk = new List<FoldedWord>();
        var (abjad, foreign, mixed, before, index) = (false, false, false, 0, 0);
        for (; index < name.Length; index++)
        {
            var letter = char.ToLowerInvariant(name[index]);
            if (IsSilent(letter)) continue;
            if (letter is '.' or '\u30FB') EndPiece();
            else if (letter is '&' or '+' or '%')
            {
                EndChunk();
                words.Add(new(letter is '%' ? "percent" : "and"));
            }
            else if (letter == 'ت' && index + 1 < name.Length && name[index + 1] == 'ش')
            {
                // Arabic has none for the ch of foreign names.
                (abjad, foreign, index) = (true, true, index + 1);
                piece.Append("ch");
            }
            else if (letter == 'д' && index + 1 < name.Length && name[index + 1] is 'ж' or 'Ж')
            {
                // Russian has no letter of its own for j.
                (foreign, index) = (true, index + 1);
                piece.Append('j');
            }
            else if (letter is >= '\u0370' and <= '\u03FF' && GreekLetters.Pair(name, index) is { } pair)
            {
                (foreign, index) = (true, index + 1);
                piece.Append(pair);
            }
            else if (Burmese.IsLetter(letter))
            {
                var (latin, length) = Burmese.Syllable(name.AsSpan(index));
                AppendSyllable(latin, length, endsWord: true);
            }
            else if (Tibetan.IsLetter(letter))
            {
                var (latin, length, endsWord) = Tibetan.Syllable(name, index);
                AppendSyllable(latin, length, endsWord);
            }
            else if (Southern.IsVowelBefore(letter) && index + 1 < name.Length && letters.Of(name[index + 1]) is { Length: > 0 } consonant)
            {
                (foreign, before, index) = (true, piece.Length, index + 1);
                piece.Append(consonant).Append(letters.Of(letter));
            }
            else if (EastAsianNames.IsHan(letter) && letters.Of(letter) is { } reading)
            {
                foreign = true;
                syllables.Append(letters.Simplified(letter));
                var family = !joinDotted && EastAsianNames.EndsFamilyName(name, index);
                piece.Append(family ? letters.OfFamily(letter) : reading);
                if (family) EndPiece();
            }
            else if ((letters.Of(name[index]) ?? letters.Of(letter)) is { } latin)
            {
                abjad |= letter is >= '\u0590' and <= '\u06FF' or >= '\uFB1D' and <= '\uFEFC';
                foreign |= letter is >= '\u0370' and < '\u1E00' or > '\u1FFF' and < '\uFF00';
                mixed = true;
                // A vowel sign replaces the vowel that the consonant before it carries.
                if (Southern.ReplacesVowel(letter) && piece.Length > 0 && piece[^1] is 'a' or 'o') piece.Length--;
                if (Southern.Silences(letter)) piece.Length = Math.Min(before, piece.Length);
                before = piece.Length;
                if (abjad) AppendAbjad(letter, latin);
                else piece.Append(latin);
                // The Arabic article is written onto the word; Latin writes it as a word of its own.
                if (letter == 'ل' && piece.Length == 2 && piece[0] == 'a' && IsArticle(name, index)) EndPiece();
                else if (Southern.IsBareConsonant(name, index) && piece.Length > 2) piece.Length--;
            }
            else if (EastAsianNames.IsHangul(letter))
            {
                foreign = true;
                syllables.Append(letter);
                var whole = !joinDotted && EastAsianNames.IsSyllableOfPerson(name, index);
                piece.Append(whole && letter == '이' ? "yi" : Hangul.Latin(letter));
                if (whole) EndPiece();
            }
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || IsVowelSign(letter))
            {
                mixed = true;
                piece.Append(letter);
            }
            else EndChunk();
        }

        EndChunk();
        return words;

        // Where nobody writes spaces, each syllable of a person's name, or each two, are a word.
        void AppendSyllable(string latin, int length, bool endsWord)
        {
            (foreign, mixed) = (true, true);
            piece.Append(latin);
            index += length - 1;
            if (endsWord && !joinDotted) EndPiece();
        }

        void AppendAbjad(char letter, string latin)
        {
            // At the beginning of a word it is heard by its vowel.
            if (letter == 'ع' && piece.Length == 0) latin = "a";
            // Two letters that Latin would write like one.
            if (piece.Length > 0 && (latin is "h" && piece[^1] is 't' or 's' or 'd' or 'k' or 'g' or 'z' or 'c' || latin is "s" && piece[^1] is 'h')) piece.Append(Apart);
            piece.Append(latin);
        }

        void EndPiece()
        {
            if (piece.Length > 0) chunk.Add(new(piece.ToString(), abjad, foreign, mixed ? "" : syllables.ToString()));
            piece.Clear();
            syllables.Clear();
            (abjad, foreign, mixed, before) = (false, false, false, 0);
        }

        void EndChunk()
        {
            EndPiece();
            if (joinDotted && chunk.Count > 1 && chunk.TrueForAll(word => word.Text.Length == 1)) words.Add(new(string.Concat(chunk.Select(word => word.Text)), false, chunk.Exists(word => word.Foreign)));
            else words.AddRange(chunk);
            chunk.Clear();
        }
    }

    // Apostrophes and their kin stand for sounds that most spellings leave out; accents may come as characters of their own.
    private static bool IsSilent(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or '′' or '\u0640' or '\u200C' or '\u200D' or '\u200E' or '\u200F'
        or >= '\u02B0' and <= '\u02FF' or >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670' or >= '\u06D6' and <= '\u06ED';

    private static bool IsArticle(string name, int index) =>
        index >= 1 && name[index - 1] is 'ا' && (index == 1 || !char.IsLetter(name[index - 2])) && index + 2 < name.Length && char.IsLetter(name[index + 1]) && char.IsLetter(name[index + 2])
        // God's name is one word.
        && !(name[index + 1] is 'ل' && name[index + 2] is 'ه' && (index + 3 == name.Length || !char.IsLetter(name[index + 3])));

    private static bool IsVowelSign(char letter) =>
        char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
