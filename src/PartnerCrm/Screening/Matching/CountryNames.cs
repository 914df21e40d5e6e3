using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>Countries in the names of organizations: names of several words, short forms, and the words for what is of a country.</summary>
internal sealed class CountryNames
{
    // Two and three letters name a country only where they stand in our own list: elsewhere they are words of many languages.
    private const int ShortestName = 4;

    private readonly FrozenDictionary<string, string> _codes;
    private readonly int _longest;

    public CountryNames(IEnumerable<(string Name, string Code)> own, IReadOnlyDictionary<string, string> names)
    {
        _codes = own.Concat(names.Where(name => name.Key.Length >= ShortestName).Select(name => (Name: name.Key, Code: name.Value)))
            .DistinctBy(country => country.Name).ToFrozenDictionary(country => country.Name, country => country.Code, StringComparer.Ordinal);
        _longest = Math.Min(4, _codes.Keys.Max(name => name.Count(letter => letter == ' ')) + 1);
    }

    public bool TryGetCode(string name, out string code) => _codes.TryGetValue(name, out code!);

    /// <summary>Makes each country of several words one word.</summary>
    public void JoinIn(List<FoldedWord> words)
    {
        for (var start = 0; start + 1 < words.Count; start++)
        {
            for (var length = Math.Min(_longest, words.Count - start); length > 1; length--)
            {
                var name = string.Join(' ', words.Skip(start).Take(length).Select(word => word.Text));
                if (!_codes.ContainsKey(name)) continue;
                words.RemoveRange(start, length);
                words.Insert(start, new(name));
                break;
            }
        }
    }
}
