using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>Legal forms by their folded writing, and where in a name they may stand.</summary>
internal sealed class LegalForms
{
    private readonly FrozenDictionary<string, string> _forms;
    private readonly int _longest;

    public LegalForms(IEnumerable<(string Writing, string Form)> forms)
    {
        _forms = forms.SelectMany(form => new[] { form, (Writing: form.Writing.Replace(" ", "", StringComparison.Ordinal), form.Form) })
            .Where(form => form.Writing.Length > 1).DistinctBy(form => form.Writing)
            .ToFrozenDictionary(form => form.Writing, form => form.Form, StringComparer.Ordinal);
        _longest = _forms.Keys.Max(writing => writing.Count(letter => letter == ' ')) + 1;
    }

    /// <summary>Takes the legal forms out of the words, unless nothing would be left, and names them.</summary>
    public List<string> TakeFrom(List<FoldedWord> words)
    {
        List<string> taken = [];
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = Math.Min(_longest, words.Count - start); length >= 1; length--)
            {
                if (length == words.Count) continue;
                var writing = string.Join(' ', words.Skip(start).Take(length).Select(word => word.Text));
                // Two letters are a legal form only at an end of the name: inside it they may be anything.
                if (!_forms.TryGetValue(writing, out var form) || (writing.Length < 3 && start > 0 && start + length < words.Count)) continue;
                words.RemoveRange(start, length);
                taken.Add(form);
                start--;
                break;
            }
        }

        return taken;
    }
}
