using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>Sets an asked name against names of an index by the numbers of their words alone, for a guess of the score.</summary>
internal sealed class NameGuess
{
    /// <summary>Set beside the mark of an asked word that is several words of the listed name.</summary>
    public const uint IsJoined = 1u << 31;

    /// <summary>Set beside the mark of an asked word that is the first letters of the listed name.</summary>
    public const uint IsAcronym = 1u << 30;

    /// <summary>Words behind these are not looked for.</summary>
    public const int MostWords = 30;

    private const uint Places = ~(IsJoined | IsAcronym);

    // What a word counts that is an initial, and what several do that are an acronym.
    private const double OfInitial = 0.85, OfAcronym = 0.95;

    // Words that are the same are set against each other before words that are only like each other.
    private const double Surest = 0.98;

    private readonly TokenIndex index;
    private readonly NameWord[] asked;
    private readonly SimilarWords alike;
    private readonly NameWord[] neighbours = new NameWord[JoinedWords.MostWords];
    private readonly double weight;
    private readonly double initials;
    private readonly double small;
    private uint summed;
    private double matched;
    private double listed;
    private double evidence;

    public NameGuess(TokenIndex index, NameWord[] asked, SimilarWords alike)
    {
        (this.index, this.asked, this.alike, weight) = (index, asked, alike, TokenIndex.Weight(asked));
        initials = asked.Sum(TokenIndex.Initials) + (asked.Any(MayBeSlip) ? 1 : 0);
        small = asked.Count(word => word.Share < TokenIndex.LeastShare);
    }

    /// <summary>Whether the marks of a name are enough to look at it closer. Initials count as if they fitted.</summary>
    public bool IsPossible(int name, uint marks)
    {
        if (marks != summed) Sum(marks);
        // Words of the listed name that are written as one are twice as much there.
        var free = initials + index.InitialsOf(name) + ((marks & IsAcronym) != 0 ? Acronyms.Longest : (marks & IsJoined) != 0 ? 2 : 0);
        return CandidateEstimate.IsPossible(index.Person, matched, evidence + (0.25 * free), Math.Max(0, weight - matched - free), Math.Max(0, index.ShareOf(name) - listed - free));
    }

    // Names with the same marks come in a row.
    private void Sum(uint marks)
    {
        (summed, matched, listed, evidence) = (marks, 0, small, 0);
        for (var left = marks & Places; left != 0; left &= left - 1)
        {
            var word = asked[BitOperations.TrailingZeroCount(left)];
            matched += word.Share;
            // What is said twice here may be two words there.
            listed += word.Kind is WordKind.Repeated ? 1 : word.Share;
            evidence += word.Evidence;
        }
    }

    public double Of(int name, uint marks)
    {
        double same = 0, shared = 0, proven = 0, more = weight, other = index.ShareOf(name);
        uint used = 0;
        ulong taken = 0;
        var unsure = 0;
        var words = index.WordsOf(name);
        if ((marks & IsJoined) != 0) PairJoined(words);
        // Words written as one first: a part of them alone would fit something else.
        PairWords(words, joined: true);
        PairWords(words, joined: false, least: Surest);
        PairWords(words, joined: false);
        // Last: whoever adds its short form to its name shortens nothing.
        if ((marks & IsAcronym) != 0) PairAcronyms(words);
        if (initials + index.InitialsOf(name) > 0) PairInitials(words);
        // Two letters may be a slip in a small word, which counts for nothing.
        for (var word = 0; word < asked.Length; word++)
        {
            if ((used & (1u << word)) == 0 && MayBeSlip(asked[word])) more -= asked[word].Share;
        }

        return CandidateEstimate.Of(index.Person, same, shared, unsure, proven, Math.Max(0, more), Math.Max(0, other));

        void PairWords(ReadOnlySpan<int> words, bool joined, double least = 0)
        {
            for (var place = 0; place < words.Length; place++)
            {
                if ((taken & (1UL << place)) != 0 || alike.Best(words[place], used, joined) is not (not 0 and var mask, var similarity) || similarity < least) continue;
                Pair(mask & Places, index.Vocabulary[words[place]], similarity);
                taken |= 1UL << place;
            }
        }

        void Pair(uint mask, NameWord listed, double similarity)
        {
            used |= mask;
            double share = 0, proof = 0;
            for (var left = mask; left != 0; left &= left - 1)
            {
                var word = asked[BitOperations.TrailingZeroCount(left)];
                (share, proof) = (share + word.Share, proof + word.Evidence);
            }

            (more, other) = (more - (share >= TokenIndex.LeastShare ? share : 0), other - (listed.Share >= TokenIndex.LeastShare ? listed.Share : 0));
            shared += (share + listed.Share) / 2;
            same += (share + listed.Share) / 2 * similarity;
            proven += Math.Min(proof, BitOperations.PopCount(mask) > 1 ? (proof + listed.Evidence) / 2 : listed.Evidence) * similarity;
            if (similarity < 0.95) unsure++;
        }

        void PairJoined(ReadOnlySpan<int> words)
        {
            for (var left = marks & Places & ~used; left != 0; left &= left - 1)
            {
                var word = asked[BitOperations.TrailingZeroCount(left)];
                var alone = Alone(left & (uint)-(int)left, words);
                if (alone >= JoinedWords.Surest) continue;
                for (var place = 0; place + 1 < words.Length; place++)
                {
                    if (Joined(word, words, place) is not ( > 0 and var count, var similarity) || similarity <= alone) continue;
                    PairSeveral(left, word, words.Slice(place, count), place, similarity);
                    break;
                }
            }
        }

        void PairAcronyms(ReadOnlySpan<int> words)
        {
            for (var left = marks & Places & ~used; left != 0; left &= left - 1)
            {
                var word = asked[BitOperations.TrailingZeroCount(left)];
                var (place, count) = Shortened(word, words);
                if (count > 0 && (taken & (((1UL << count) - 1) << place)) == 0) PairSeveral(left, word, words.Slice(place, count), place, OfAcronym);
            }
        }

        void PairSeveral(uint left, NameWord word, ReadOnlySpan<int> several, int place, double similarity)
        {
            used |= left & (uint)-(int)left;
            double share = 0, proof = 0;
            for (var at = 0; at < several.Length; at++)
            {
                taken |= 1UL << (place + at);
                (share, proof) = (share + index.Vocabulary[several[at]].Share, proof + index.Vocabulary[several[at]].Evidence);
            }

            (shared, same, more) = (shared + ((share + word.Share) / 2), same + ((share + word.Share) / 2 * similarity), more - word.Share);
            (other, proven) = (other - share, proven + ((proof + word.Evidence) / 2));
        }

        void PairInitials(ReadOnlySpan<int> words)
        {
            for (var place = 0; place < words.Length; place++)
            {
                if ((taken & (1UL << place)) != 0) continue;
                var listed = index.Vocabulary[words[place]];
                for (var word = 0; word < asked.Length; word++)
                {
                    if ((used & (1u << word)) != 0 || (TokenIndex.Initials(asked[word]) == 0 && TokenIndex.Initials(listed) == 0)) continue;
                    if (!listed.Text.AsSpan().Contains(asked[word].Text[0]) && !asked[word].Text.AsSpan().Contains(listed.Text[0])) continue;
                    Pair(1u << word, listed, OfInitial);
                    // Initials written together stand for the words around them too.
                    if (TokenIndex.Initials(asked[word]) > 1) other -= TokenIndex.Initials(asked[word]) - 1;
                    if (TokenIndex.Initials(listed) > 1) more -= TokenIndex.Initials(listed) - 1;
                    break;
                }
            }
        }
    }

    private static bool MayBeSlip(NameWord word) => word is { Kind: WordKind.Distinct, Text.Length: 2 };

    // From which place on how many words of the name the asked word stands for by their first letters.
    private (int Place, int Count) Shortened(NameWord word, ReadOnlySpan<int> words)
    {
        var full = new NameWord[words.Length];
        for (var at = 0; at < full.Length; at++) full[at] = index.Vocabulary[words[at]];
        return (full[0].Kind is WordKind.Particle ? 1 : 0, Acronyms.Count(full, word));
    }

    // How like a single word of the name the asked word is; what fits alone is not joined.
    private double Alone(uint place, ReadOnlySpan<int> words)
    {
        var best = 0.0;
        foreach (var word in words) best = Math.Max(best, alike.Alone(word, place));
        return best;
    }

    // How many words of the name from this place on are, written as one, the asked word, and how surely.
    private (int Count, double Similarity) Joined(NameWord word, ReadOnlySpan<int> words, int place)
    {
        (int Count, double Similarity) best = default;
        neighbours[0] = index.Vocabulary[words[place]];
        for (var count = 2; count <= JoinedWords.MostWords && place + count <= words.Length; count++)
        {
            neighbours[count - 1] = index.Vocabulary[words[place + count - 1]];
            var (similarity, _) = JoinedWords.Of(neighbours.AsSpan(0, count), word);
            if (similarity > best.Similarity) best = (count, similarity);
        }

        return best;
    }
}
