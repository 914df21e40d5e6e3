using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// Puts back the spaces that are missing before a legal form or a number in an organization's name: TradingLLC, Norvik21. Where other words are written as one, <see cref="JoinedWords"/>
/// compares them as they are; but a form that is not told apart is no form, and a number none.
/// </summary>
internal sealed class MissingSpaces(FrozenSet<string> forms, FrozenSet<string> known)
{
    private const int LeastWord = 3, LeastKnown = 4, LongestForm = 11;

    public void PutBackIn(List<FoldedWord> words)
    {
        for (var place = 0; place < words.Count; place++)
        {
            if (words[place] is not { Abjad: false, Foreign: false, Text: var text } || Split(text, place == words.Count - 1) is not (> 0 and var at)) continue;
            words[place] = new(text[at..]);
            words.Insert(place, new(text[..at]));
        }
    }

    // Where the second word begins; 0 where it is one word.
    private int Split(string text, bool last)
    {
        if (text.Length <= LeastWord) return 0;
        var digits = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits >= 0) return BetweenLettersAndDigits(text, digits);
        if (forms.Contains(text) || known.Contains(text)) return 0;
        for (var at = Math.Max(LeastWord, text.Length - LongestForm); at < text.Length - 1; at++)
        {
            if (IsFormBehind(text, at, last)) return at;
        }

        return 0;
    }

    private static int BetweenLettersAndDigits(string text, int first)
    {
        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var inOne = !text.AsSpan(first, last - first + 1).ContainsAnyExceptInRange('0', '9');
        return !inOne ? 0 : first >= LeastWord && last == text.Length - 1 ? first : first == 0 && text.Length - 1 - last >= LeastWord ? last + 1 : 0;
    }

    // No word ends in letters that cannot be spoken; other forms may be the end of any word, so what is before them must be one that organizations use.
    private bool IsFormBehind(string text, int at, bool last)
    {
        var form = text[at..];
        if (!forms.Contains(form) || (form.Length < 3 && !last)) return false;
        return form.Length >= LeastWord && !form.Any(Skeleton.IsVowel) || at >= LeastKnown && known.Contains(text[..at]);
    }
}
