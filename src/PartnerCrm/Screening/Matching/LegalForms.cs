using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>Legal forms by their folded writing, and where in a name they may stand.</summary>
internal sealed class LegalForms
{
    private readonly FrozenDictionary<string, string> _forms;
    private readonly int _longest;

    // The words of which written-out forms are made.
    private readonly FrozenSet<string> _words;

    public LegalForms(IEnumerable<(string Writing, string Form)> forms)
    {
        _forms = forms.SelectMany(form => new[] { form, (Writing: form.Writing.Replace(" ", "", StringComparison.Ordinal), form.Form) })
            .Where(form => form.Writing.Length > 1).DistinctBy(form => form.Writing)
            .ToFrozenDictionary(form => form.Writing, form => form.Form, StringComparer.Ordinal);
        _words = _forms.Keys.Where(writing => writing.Contains(' ', StringComparison.Ordinal)).SelectMany(writing => writing.Split(' ')).Where(word => word.Length >= 5).ToFrozenSet(StringComparer.Ordinal);
        _longest = _forms.Keys.Max(writing => writing.Count(letter => letter == ' ')) + 1;
    }

    /// <summary>Takes the legal forms out of the words, unless nothing would be left, and names them.</summary>
    public List<string> TakeFrom(List<FoldedWord> words)
    {
        List<string> taken = [];
        var read = words.Select((word, place) => Read(words, word.Text, place)).ToList();
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
    private string Read(List<FoldedWord> words, string word, int place)
    {
        if (word.Length < 5 || _words.Contains(word)) return word;
        if (!(place > 0 && _words.Contains(words[place - 1].Text)) && !(place + 1 < words.Count && _words.Contains(words[place + 1].Text))) return word;
        foreach (var known in _words)
        {
            if (Math.Abs(known.Length - word.Length) <= 1 && EditCost.Of(known, word, 1) <= 1) return known;
        }

        return word;
    }
}
