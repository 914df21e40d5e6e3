using System.Runtime.InteropServices;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// Finds the names that share a word with a name, exactly, by sound, or one letter apart. A word is filed under itself with each
/// letter left out, and so is the question: what costs is the length of a word, never the number of words.
/// </summary>
internal sealed class TokenIndex
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<List<int>> _names = [];
    private readonly Dictionary<ulong, List<int>> _near = [];
    private int _nameCount;

    /// <summary>Files a name under its number; numbers come in ascending order.</summary>
    public void Add(int name, PreparedName prepared)
    {
        _nameCount++;
        foreach (var word in Words(prepared).Distinct(StringComparer.Ordinal))
        {
            if (!_words.TryGetValue(word, out var id))
            {
                id = _words[word] = _names.Count;
                _names.Add([]);
                foreach (var key in NearKeys(word).Distinct()) (CollectionsMarshal.GetValueRefOrAddDefault(_near, key, out _) ??= []).Add(id);
            }

            _names[id].Add(name);
        }
    }

    /// <summary>The names that share most with the name, rare words counting more; at most <paramref name="take"/>.</summary>
    public IEnumerable<int> Candidates(PreparedName prepared, int take)
    {
        // The rarest word first: when the budget is spent, everyday words only add to names that a rarer one has found.
        var asked = Words(prepared).Distinct(StringComparer.Ordinal).Select(Found).OrderBy(found => found.Sum(word => _names[word.Id].Count)).ToArray();
        var budget = 20_000;
        var worth = new Dictionary<int, double>();
        foreach (var found in asked)
        {
            var best = new Dictionary<int, double>();
            foreach (var (id, closeness) in found)
            {
                var names = CollectionsMarshal.AsSpan(_names[id]);
                if (budget <= 0 && names.Length > 2_000) continue;
                budget -= names.Length;
                var value = closeness * Math.Log(1 + ((double)_nameCount / names.Length));
                foreach (var name in names)
                {
                    if (budget <= 0 && !worth.ContainsKey(name)) continue;
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, name, out _);
                    known = Math.Max(known, value);
                }
            }

            foreach (var (name, value) in best) CollectionsMarshal.GetValueRefOrAddDefault(worth, name, out _) += value;
        }

        return worth.OrderByDescending(name => name.Value).ThenBy(name => name.Key).Take(take).Select(name => name.Key);
    }

    private (int Id, double Closeness)[] Found(string word)
    {
        var found = new Dictionary<int, double>();
        foreach (var id in NearKeys(word).SelectMany(key => _near.GetValueOrDefault(key, []))) found[id] = 0.7;
        if (_words.TryGetValue(word, out var same)) found[same] = 1;
        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    // A name's words, and neighbours written as one, so that a space more or less finds the same name.
    private static IEnumerable<string> Words(PreparedName name)
    {
        var words = name.Words;
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index].Kind is not WordKind.Particle || words.Length == 1) yield return words[index].Text;
            if (index + 1 < words.Length && words[index].Text.Length + words[index + 1].Text.Length is > 3 and < 24) yield return words[index].Text + words[index + 1].Text;
            if (index + 2 < words.Length && words[index + 1].Kind is WordKind.Particle) yield return words[index].Text + words[index + 1].Text + words[index + 2].Text;
        }
    }

    private static IEnumerable<ulong> NearKeys(string word)
    {
        if (Skeleton.Of(word) is { Length: > 1 } skeleton) yield return Hash("s", skeleton, -1);
        if (word.Length is < 3 or > 40) yield break;
        yield return Hash("d", word, -1);
        for (var left = 0; left < word.Length; left++) yield return Hash("d", word, left);
    }

    // A collision only adds a candidate that the comparison then rejects.
    private static ulong Hash(string kind, string word, int leftOut)
    {
        var hash = 14695981039346656037UL;
        hash = (hash ^ kind[0]) * 1099511628211UL;
        for (var index = 0; index < word.Length; index++)
        {
            if (index != leftOut) hash = (hash ^ word[index]) * 1099511628211UL;
        }

        return hash;
    }
}
