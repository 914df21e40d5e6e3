namespace PartnerCrm.Screening.Matching;

/// <summary>Finds the names of which neighbouring words are, written as one, an asked word: one of them is its very beginning or its very end, and the others are looked at.</summary>
internal sealed class SpacedNames(TokenIndex index)
{
    private const int LeastPart = 3;

    // A part that so many names have begins so many words that most searches would pay for it.
    private const int MostNames = 50_000;

    private readonly List<int> parts = [];
    private readonly NameWord[] neighbours = new NameWord[JoinedWords.MostWords];

    public void Find(NameWord word, List<int> found)
    {
        var face = WordFace.Of(word);
        for (var at = LeastPart; at <= word.Text.Length - LeastPart; at++)
        {
            parts.Clear();
            index.Vocabulary.Same(word.Text.AsSpan(0, at), parts);
            foreach (var part in parts) Find(word, face, part, true, found);
            parts.Clear();
            index.Vocabulary.Same(word.Text.AsSpan(at), parts);
            foreach (var part in parts) Find(word, face, part, false, found);
        }
    }

    private void Find(NameWord word, in WordFace face, int part, bool begins, List<int> found)
    {
        var names = index.NamesWith(part);
        if (names.Length > MostNames) return;
        foreach (var name in names)
        {
            var words = index.WordsOf(name);
            var place = words.IndexOf(part);
            for (var count = 2; count <= JoinedWords.MostWords; count++)
            {
                var start = begins ? place : place + 1 - count;
                if (start < 0 || start + count > words.Length) break;
                if (!Joined(word, face, words.Slice(start, count))) continue;
                found.Add(name);
                break;
            }
        }
    }

    private bool Joined(NameWord word, in WordFace face, ReadOnlySpan<int> several)
    {
        var joined = index.Vocabulary.Face(several[0]);
        for (var place = 1; place < several.Length; place++) joined = joined.With(index.Vocabulary.Face(several[place]));
        if (Math.Abs(joined.Length - face.Length) > JoinedWords.MostLetters || joined.LeastCost(face) > JoinedWords.MostCost(face.Length)) return false;
        for (var place = 0; place < several.Length; place++) neighbours[place] = index.Vocabulary[several[place]];
        return JoinedWords.Of(neighbours.AsSpan(0, several.Length), word).Similarity > 0;
    }
}
