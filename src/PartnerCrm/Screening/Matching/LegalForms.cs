using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>Legal forms by their folded writing, and where in a name they may stand.</summary>
internal sealed class LegalForms
{
    private const int LeastLong = 7;
    private const double MostForeign = 0.5;

    private readonly FrozenDictionary<string, string> _forms;
    private readonly int _longest;

    // The words of which written-out forms are made.
    private readonly FrozenSet<string> _words;
    private readonly NameWord[] _spoken;

    // Long forms of one word: a slip in one, or another script, leaves it a legal form.
    private readonly Dictionary<string, NameWord> _long;

    private readonly Func<string, bool> _isKnown;

    /// <param name="forms">How a form is written, and which it is.</param>
    /// <param name="isKnown">Whether a word means something else in an organization's name.</param>
    public LegalForms(IEnumerable<(string Writing, string Form)> forms, Func<string, bool> isKnown)
    {
        _isKnown = isKnown;
        _forms = forms.SelectMany(form => new[] { form, (Writing: form.Writing.Replace(" ", "", StringComparison.Ordinal), form.Form) })
            .Where(form => form.Writing.Length > 1).DistinctBy(form => form.Writing)
            .ToFrozenDictionary(form => form.Writing, form => form.Form, StringComparer.Ordinal);
        _words = _forms.Keys.Where(writing => writing.Contains(' ', StringComparison.Ordinal)).SelectMany(writing => writing.Split(' ')).Where(word => word.Length >= 5).ToFrozenSet(StringComparer.Ordinal);
        _spoken = [.. _words.Select(word => new NameWord(word, WordKind.Distinct, "", false, []))];
        _long = _forms.Keys.Where(writing => writing.Length >= LeastLong && !writing.Contains(' ', StringComparison.Ordinal) && writing.All(char.IsAsciiLetter))
            .Select(writing => new NameWord(writing, WordKind.Distinct, "", false, [])).DistinctBy(word => word.Sound).ToDictionary(word => word.Sound, StringComparer.Ordinal);
        _longest = _forms.Keys.Max(writing => writing.Count(letter => letter == ' ')) + 1;
    }

    /// <summary>Takes the legal forms out of the words, unless nothing would be left, and names them.</summary>
    public List<string> TakeFrom(List<FoldedWord> words)
    {
        List<string> taken = [];
        var read = words.Select((word, place) => Read(words, word, place)).ToList();
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = Math.Min(_longest, words.Count - start); length >= 1; length--)
            {
                if (length == words.Count) continue;
                var writing = string.Join(' ', read.Skip(start).Take(length));
                // Two letters are a legal form only at an end of the name: inside it they may be anything.
                if (!_forms.TryGetValue(writing, out var form) || (writing.Length < 3 && start > 0 && start + length < words.Count)) continue;
                words.RemoveRange(start, length);
                read.RemoveRange(start, length);
                taken.Add(form);
                start--;
                break;
            }
        }

        return taken;
    }

    // A slip in a written-out form ("joynt stock company") is mended where the next word belongs to such a form too.
    private string Read(List<FoldedWord> words, FoldedWord folded, int place)
    {
        var word = folded.Text;
        if (word.Length < 5 || _words.Contains(word) || _forms.ContainsKey(word)) return word;
        if (Long(folded) is { } form) return form;
        if (folded.Foreign) return Spoken(folded) ?? word;
        if (!(place > 0 && _words.Contains(words[place - 1].Text)) && !(place + 1 < words.Count && _words.Contains(words[place + 1].Text))) return word;
        foreach (var known in _words)
        {
            if (Math.Abs(known.Length - word.Length) <= 1 && EditCost.Of(known, word, 1) <= 1) return known;
        }

        return word;
    }

    private string? Long(FoldedWord folded)
    {
        if (folded.Text.Length < LeastLong - 1 || _isKnown(folded.Text)) return null;
        if (folded.Foreign && !folded.Abjad) return _long.GetValueOrDefault(Sounds.Of(folded.Text))?.Text;
        var word = new NameWord(folded.Text, WordKind.Distinct, "", folded.Abjad, []);
        foreach (var known in _long.Values)
        {
            if (folded.Abjad ? WordSimilarity.WithoutVowels(word.Sound, known.Sound) >= 0.9 : IsSlip(word, known)) return known.Text;
        }

        return null;
    }

    // A word of a written-out form in another script.
    private string? Spoken(FoldedWord folded)
    {
        var sound = Sounds.Of(folded.Text);
        foreach (var known in _spoken)
        {
            if (sound.Length == 0 || Math.Abs(known.Sound.Length - sound.Length) > 3 || SoundCost.Swapped(sound[0], known.Sound[0]) > 0.4) continue;
            if (folded.Abjad ? WordSimilarity.WithoutVowels(sound, known.Sound) >= 0.9 : SoundCost.Of(sound, known.Sound, MostForeign) <= MostForeign) return known.Text;
        }

        return null;
    }

    private static bool IsSlip(NameWord word, NameWord known) => Math.Abs(known.Text.Length - word.Text.Length) <= 1
        && System.Numerics.BitOperations.PopCount(known.Letters ^ word.Letters) <= 2 && EditCost.Of(known.Text, word.Text, 1) <= 1;
}
