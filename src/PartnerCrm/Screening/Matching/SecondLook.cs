using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// No keys find all words that are like an asked one. So the names that one asked word has found are looked at a second time: whether their other words are like the other
/// asked ones, which may sound alike though they share no key (Yang Jun, Zheng Jun).
/// </summary>
internal sealed class SecondLook(TokenIndex index, SimilarWords alike)
{
    // Those that the rarest words found come first; behind so many of them somebody else is meant.
    private const int MostNames = 10_000;

    // What lies further apart is hardly ever alike, and comparing it would take most of the time.
    private const float MostApart = 0.25f;
    private const int MostLetters = 3;

    private readonly uint[] compared = new uint[index.Vocabulary.Count];
    private readonly List<int> touched = [];

    /// <summary>Adds what it finds to the marks of the names and to the words that are alike.</summary>
    public void At(NameWord[] asked, List<int> marked, uint[] marks)
    {
        var (faces, wanted) = (Array.ConvertAll(asked, WordFace.Of), Wanted(asked));
        for (var place = 0; place < Math.Min(marked.Count, MostNames); place++)
        {
            var left = wanted & ~marks[marked[place]];
            if (left == 0) continue;
            foreach (var word in index.WordsOf(marked[place]))
            {
                if (alike.Places(word) == 0 && (left & ~compared[word]) is not 0 and var fresh) Compare(asked, faces, word, fresh);
                marks[marked[place]] |= alike.Places(word) & left;
            }
        }

        foreach (var word in touched) compared[word] = 0;
        touched.Clear();
    }

    private static uint Wanted(NameWord[] asked)
    {
        var wanted = 0u;
        for (var place = 0; place < Math.Min(asked.Length, NameGuess.MostWords); place++)
        {
            if (asked[place].Share >= TokenIndex.LeastShare && asked[place].Kind is not (WordKind.Number or WordKind.Initial)) wanted |= 1u << place;
        }

        return wanted;
    }

    private void Compare(NameWord[] asked, WordFace[] faces, int word, uint places)
    {
        if (compared[word] == 0) touched.Add(word);
        compared[word] |= places;
        ref readonly var face = ref index.Vocabulary.Face(word);
        for (var left = places; left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            if (Math.Abs(faces[place].Length - face.Length) > MostLetters || faces[place].LeastCost(face) > MostApart * Math.Max(faces[place].Length, face.Length) || faces[place].CannotBe(face)) continue;
            var (similarity, _) = WordSimilarity.Of(asked[place], index.Vocabulary[word]);
            if (similarity > 0) alike.Add(new(word, similarity), 1u << place);
        }
    }
}
