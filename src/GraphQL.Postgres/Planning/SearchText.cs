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

        return some ? words.ToString() : throw BadInput.At(field, "`search` needs at least one word or number.");
    }

    /// <summary>What is searched for by a text that a client gave. Whether and where it has quotes shows in the statement; what else it is does not.</summary>
    /// <exception cref="GraphQLException">It is fixed, and there is no word, or too much text.</exception>
    public static SearchTerms Terms(CollectedField field, Func<string, string> fold, Given given)
    {
        var quotes = QuotesOf((string)given.Look(static (one, other) => other is string text && QuotesOf((string)one!) == QuotesOf(text))!);
        return new SearchTerms(
            given.Slot(text => Words(field, fold, (string)text!)),
            given.Slot(text => Words(field, fold, (string)text!).Replace('"', ' ').Trim()),
            given.Slot(text => fold(((string)text!).Replace('"', ' ')).Trim()),
            quotes is Quotes.None,
            quotes is not Quotes.AtEnd);
    }

    private enum Quotes { None, Some, AtEnd }

    private static Quotes QuotesOf(string text) => !text.Contains('"', StringComparison.Ordinal) ? Quotes.None : text.AsSpan().TrimEnd().EndsWith("\"") ? Quotes.AtEnd : Quotes.Some;
}

/// <summary>What is searched for.</summary>
/// <param name="Words">The folded words with the quotes that hold some together.</param>
/// <param name="Plain">The folded words alone.</param>
/// <param name="Name">The folded text as a name would be written.</param>
/// <param name="AllowsSimilar">Whether what is merely similar fits too: not where words stand in quotes.</param>
/// <param name="IsBegun">Whether the last word may be the beginning of one: not where it stands in quotes.</param>
internal sealed record SearchTerms(Slot Words, Slot Plain, Slot Name, bool AllowsSimilar, bool IsBegun);
