using System.Globalization;
using System.Text;
using GraphQL.Execution;

namespace GraphQL.Postgres.Planning;

/// <summary>What a client searches for, as the database takes it: folded words, and the quotes that hold some together. Nothing else has a meaning.</summary>
internal static class SearchText
{
    public const int MaxLength = 200;

    /// <summary>The words with their quotes.</summary>
    /// <exception cref="GraphQLException">There is no word, or too much text.</exception>
    public static string Words(CollectedField field, Func<string, string> fold, string text)
    {
        ClientText.Check(text);
        if (text.Length > MaxLength) throw BadInput.At(field, $"`search` takes at most {MaxLength} characters, this text has {text.Length}. Keep the words that matter.");
        var words = new StringBuilder(text.Length);
        var some = false;
        foreach (var rune in fold(text).EnumerateRunes())
        {
            var isOfWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            some |= Rune.IsLetterOrDigit(rune);
            words.Append(isOfWord || rune.Value == '"' ? rune.ToString() : " ");
        }

        return some ? words.ToString() : throw BadInput.At(field, "`search` needs at least one word or number. Leave it out to see all.");
    }

    /// <summary>The words alone.</summary>
    /// <exception cref="GraphQLException">There is no word, or too much text.</exception>
    public static string Plain(CollectedField field, Func<string, string> fold, string text) => Words(field, fold, text).Replace('"', ' ').Trim();
}
