using System.Runtime.InteropServices;

namespace PartnerCrm.Screening.Matching;

/// <summary>A word of the index that may stand for an asked one.</summary>
internal readonly record struct SimilarWord(int Word, double Similarity);

/// <summary>Every word of many names, each kept once, and the ones among them that are like a given word: what a search costs is the number of like words, never of all.</summary>
internal sealed class WordIndex
{
    private readonly NameWord[] words;
    private readonly WordFace[] faces;
    private readonly KeyTable table;

    private WordIndex(NameWord[] words, KeyTable table)
    {
        (this.words, this.table) = (words, table);
        faces = Array.ConvertAll(words, WordFace.Of);
    }

    public int Count => words.Length;

    public NameWord this[int word] => words[word];

    public ref readonly WordFace Face(int word) => ref faces[word];

    public long Size => table.Size + (20L * words.Length);

    /// <summary>Adds the words that are like the asked one to what was found.</summary>
    /// <param name="asked">The word.</param>
    /// <param name="keys">Where to look, as <see cref="WordKeys"/> says.</param>
    /// <param name="seen">A number for each word of the index; those that hold the turn were looked at.</param>
    /// <param name="turn">A number that no search before used.</param>
    /// <param name="found">Takes the words.</param>
    public void Similar(NameWord asked, List<uint> keys, int[] seen, int turn, List<SimilarWord> found)
    {
        var face = WordFace.Of(asked);
        foreach (var key in keys)
        {
            foreach (var word in table.Of(key))
            {
                if (seen[word] == turn) continue;
                seen[word] = turn;
                // Most that share a key differ in too many letters; to see that, the word itself need not be fetched.
                if (face.CannotBe(faces[word])) continue;
                var (similarity, _) = WordSimilarity.Of(asked, words[word]);
                if (similarity > 0) found.Add(new(word, similarity));
            }
        }
    }

    /// <summary>The words with this very text; a few where it is a word of several kinds.</summary>
    public void Same(ReadOnlySpan<char> text, List<int> found)
    {
        foreach (var word in table.Of(WordKeys.Same(text)))
        {
            if (text.SequenceEqual(words[word].Text)) found.Add(word);
        }
    }

    public sealed class Builder
    {
        private readonly Dictionary<(string, WordKind, string, bool, bool, string), int> numbers = [];
        private readonly List<NameWord> words = [];

        /// <summary>The number of a word, new or known.</summary>
        public int Add(NameWord word)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (word.Text, word.Kind, word.Meaning, word.Abjad, word.Foreign, word.Syllables), out var known);
            if (known) return number;
            words.Add(word);
            return number = words.Count - 1;
        }

        public WordIndex Build()
        {
            var (table, keys) = (new KeyTable.Builder(), new List<uint>());
            for (var number = 0; number < words.Count; number++)
            {
                WordKeys.Of(words[number], asked: false, keys);
                foreach (var key in keys) table.Add(key, number);
            }

            return new([.. words], table.Build());
        }
    }
}
