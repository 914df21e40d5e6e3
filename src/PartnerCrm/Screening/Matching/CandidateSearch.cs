using System.Runtime.InteropServices;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// One search of a <see cref="TokenIndex"/> at a time, with the memory it needs. First the words: which of the index are like the asked ones. Then the names: each asked word
/// leaves its mark on the names that have a word like it, the rarest first. A second look at the names so found, for words that no key finds. Last a guess of the score for the names that have marks enough.
/// </summary>
internal sealed class CandidateSearch
{
    // When so many marks are set, everyday words only mark names that a rarer one has found.
    private const int Marks = 400_000;
    private const int RareEnough = 2_000;
    private const int Most = 3_000;

    private readonly TokenIndex index;
    private readonly uint[] marks;
    private readonly List<int> marked = [];
    private readonly int[] seen;
    private readonly SimilarWords alike;
    private readonly SpacedNames spaced;
    private readonly SecondLook look;
    private readonly List<uint> keys = [];
    private readonly List<SimilarWord> similar = [];
    private readonly List<int> parts = [];
    private readonly List<int> joined = [];
    private readonly List<Asked> asked = [];
    private readonly List<(double Guess, int Name)> guesses = [];
    private int turn;

    public CandidateSearch(TokenIndex index)
    {
        (this.index, marks, seen, alike, spaced) = (index, new uint[index.Count], new int[index.Vocabulary.Count], new(index.Vocabulary.Count), new(index));
        look = new(index, alike);
    }

    public int[] Run(PreparedName name)
    {
        Ask(name.Words);
        Mark();
        look.At(name.Words, marked, marks);
        var estimate = new NameGuess(index, name.Words, alike);
        foreach (var candidate in marked)
        {
            if (estimate.IsPossible(candidate, marks[candidate]) && estimate.Of(candidate, marks[candidate]) is var guess && guess >= CandidateEstimate.Least) guesses.Add((guess, candidate));
            marks[candidate] = 0;
        }

        guesses.Sort((one, other) => one.Guess != other.Guess ? other.Guess.CompareTo(one.Guess) : one.Name.CompareTo(other.Name));
        int[] found = [.. guesses.Take(Most).Select(guess => guess.Name)];
        marked.Clear();
        asked.Clear();
        guesses.Clear();
        alike.Clear();
        return found;
    }

    private void Ask(NameWord[] words)
    {
        var all = !words.Any(word => word.Share >= TokenIndex.LeastShare);
        for (var place = 0; place < Math.Min(words.Length, NameGuess.MostWords); place++)
        {
            var word = words[place];
            // An initial fits a large part of all names; the guess knows it where another word found the name.
            if (!all && word.Kind is WordKind.Initial) continue;
            WordKeys.Of(word, asked: true, keys);
            var first = Find(word, 1u << place);
            // A small word finds no name, but may stand for a word of a name that another one finds.
            if (!all && word.Share < TokenIndex.LeastShare) similar.RemoveRange(first, similar.Count - first);
            else asked.Add(new(1u << place, first, similar.Count - first, null, Cost(first)));
            if (word.Text.Length >= 5 && word.Kind is not WordKind.Number) Split(word, 1u << place);
            if (!index.Person && Acronyms.MayBe(word)) asked.Add(new(1u << place | NameGuess.IsAcronym, similar.Count, 0, word, index.NamesShortenedTo(word.Text).Length));
        }

        if (!index.Person) Shorten(words);

        for (var start = 0; start + 1 < Math.Min(words.Length, NameGuess.MostWords); start++)
        {
            Join(words, start, 2);
            if (start + 2 < Math.Min(words.Length, NameGuess.MostWords)) Join(words, start, 3);
        }

        asked.Sort((one, other) => one.Cost.CompareTo(other.Cost));
    }

    // Several words of the listed name may be written as one here.
    private void Split(NameWord word, uint mask)
    {
        asked.Add(new(mask | NameGuess.IsJoined, similar.Count, 0, word, index.NamesJoining(word).Length));
        spaced.Find(word, joined);
        Mark(CollectionsMarshal.AsSpan(joined), mask | NameGuess.IsJoined, Marks);
        joined.Clear();
    }

    // The listed name may have the first letters alone.
    private void Shorten(NameWord[] words)
    {
        foreach (var (letters, start, count) in Acronyms.Of(words))
        {
            if (start + count > NameGuess.MostWords) break;
            parts.Clear();
            index.Vocabulary.Same(letters, parts);
            var (first, mask) = (similar.Count, ((1u << count) - 1) << start);
            foreach (var part in parts)
            {
                similar.Add(new(part, Acronyms.Similarity(letters.Length)));
                alike.Add(similar[^1], mask | NameGuess.IsAcronym);
            }

            if (similar.Count > first) asked.Add(new(mask, first, similar.Count - first, null, Cost(first)));
        }
    }

    private void Join(NameWord[] words, int start, int count)
    {
        var text = string.Concat(words.Skip(start).Take(count).Select(word => word.Text));
        if (text.Length > 32 || text.Length < (words[start].Abjad ? 4 : 5)) return;
        var word = new NameWord(text, WordKind.Distinct, "", words[start].Abjad, []) { Foreign = words[start].Foreign };
        WordKeys.OfJoined(word.Skeleton, text, keys);
        var mask = ((1u << count) - 1) << start;
        var first = similar.Count;
        index.Vocabulary.Similar(word, keys, seen, ++turn, similar);
        if (JoinedWords.Heard(words.AsSpan(start, count)) is var heard && heard.Length < text.Length)
        {
            WordKeys.OfJoined(Skeleton.Of(heard), heard, keys);
            index.Vocabulary.Similar(word, keys, seen, turn, similar);
        }

        for (var place = similar.Count - 1; place >= first; place--)
        {
            // What a single word makes of it counts for nothing: it is the words written as one that are compared.
            if (JoinedWords.Of(words.AsSpan(start, count), index.Vocabulary[similar[place].Word]).Similarity is > 0 and var alikeness) alike.Add(similar[place] = similar[place] with { Similarity = alikeness }, mask);
            else similar.RemoveAt(place);
        }

        if (similar.Count > first) asked.Add(new(mask, first, similar.Count - first, null, Cost(first)));
    }

    private int Find(NameWord word, uint mask)
    {
        var first = similar.Count;
        index.Vocabulary.Similar(word, keys, seen, ++turn, similar);
        for (var place = first; place < similar.Count; place++) alike.Add(similar[place], mask);
        return first;
    }

    private int Cost(int first)
    {
        var cost = 0;
        for (var place = first; place < similar.Count; place++) cost += index.NamesWith(similar[place].Word).Length;
        return cost;
    }

    private void Mark()
    {
        var left = Marks;
        foreach (var word in asked)
        {
            for (var place = word.First; place < word.First + word.Count; place++) left -= Mark(index.NamesWith(similar[place].Word), word.Mask, left);
            if (word.Joining is { } one) left -= Mark((word.Mask & NameGuess.IsAcronym) != 0 ? index.NamesShortenedTo(one.Text) : index.NamesJoining(one), word.Mask, left);
        }

        similar.Clear();
    }

    private int Mark(ReadOnlySpan<int> names, uint mask, int left)
    {
        var known = left <= 0 && names.Length > RareEnough;
        foreach (var name in names)
        {
            ref var mark = ref marks[name];
            if (mark == 0)
            {
                if (known) continue;
                marked.Add(name);
            }

            mark |= mask;
        }

        return names.Length;
    }

    /// <summary>An asked word, or several written as one: which it is, the words like it, and how many names they are in.</summary>
    private readonly record struct Asked(uint Mask, int First, int Count, NameWord? Joining, int Cost);
}
