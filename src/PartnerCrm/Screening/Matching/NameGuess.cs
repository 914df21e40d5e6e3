using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>Sets an asked name against names of an index by the numbers of their words alone, for a guess of the score.</summary>
internal sealed class NameGuess
{
    /// <summary>Set beside the mark of an asked word that is several words of the listed name.</summary>
    public const uint IsJoined = 1u << 31;

    /// <summary>Words behind these are not looked for.</summary>
    public const int MostWords = 31;

    // What a word more or less counts where words are joined or are initials.
    private const double OfJoined = 0.95, OfInitial = 0.85;

    private readonly TokenIndex index;
    private readonly NameWord[] asked;
    private readonly SimilarWords alike;
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
        initials = asked.Sum(TokenIndex.Initials);
        small = asked.Count(word => word.Share < TokenIndex.LeastShare);
    }

    /// <summary>Whether the marks of a name are enough to look at it closer. Initials count as if they fitted.</summary>
    public bool IsPossible(int name, uint marks)
    {
        if (marks != summed) Sum(marks);
        // Words of the listed name that are written as one are twice as much there.
        var free = initials + index.InitialsOf(name) + ((marks & IsJoined) != 0 ? 2 : 0);
        return CandidateEstimate.IsPossible(index.Person, matched, evidence + (0.25 * free), Math.Max(0, weight - matched - free), Math.Max(0, index.ShareOf(name) - listed - free));
    }

    // Names with the same marks come in a row.
    private void Sum(uint marks)
    {
        (summed, matched, listed, evidence) = (marks, 0, small, 0);
        for (var left = marks & ~IsJoined; left != 0; left &= left - 1)
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
        PairWords(words, joined: false);
        if (initials + index.InitialsOf(name) > 0) PairInitials(words);
        return CandidateEstimate.Of(index.Person, same, shared, unsure, proven, Math.Max(0, more), Math.Max(0, other));

        void PairWords(ReadOnlySpan<int> words, bool joined)
        {
            for (var place = 0; place < words.Length; place++)
            {
                if ((taken & (1UL << place)) != 0 || alike.Best(words[place], used, joined) is not (not 0 and var mask, var similarity)) continue;
                Pair(mask, index.Vocabulary[words[place]], similarity);
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
            for (var left = marks & ~IsJoined & ~used; left != 0; left &= left - 1)
            {
                var word = asked[BitOperations.TrailingZeroCount(left)];
                for (var place = 0; place + 1 < words.Length; place++)
                {
                    var count = Joined(word, words, place);
                    if (count == 0) continue;
                    used |= left & (uint)-(int)left;
                    double share = 0, proof = 0;
                    for (var at = place; at < place + count; at++)
                    {
                        taken |= 1UL << at;
                        (share, proof) = (share + index.Vocabulary[words[at]].Share, proof + index.Vocabulary[words[at]].Evidence);
                    }

                    (shared, same, more) = (shared + ((share + word.Share) / 2), same + ((share + word.Share) / 2 * OfJoined), more - word.Share);
                    (other, proven) = (other - share, proven + ((proof + word.Evidence) / 2));
                    break;
                }
            }
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

    // How many words of the name from this place on are, written as one, the asked word.
    private int Joined(NameWord word, ReadOnlySpan<int> words, int place)
    {
        Span<char> text = stackalloc char[word.Text.Length + 2];
        var length = 0;
        for (var count = 1; count <= 3 && place + count <= words.Length; count++)
        {
            var part = index.Vocabulary[words[place + count - 1]].Text;
            if (length + part.Length > text.Length) return 0;
            part.CopyTo(text[length..]);
            length += part.Length;
            if (count > 1 && length >= word.Text.Length - 2 && WordSimilarity.Spelling(text[..length], word.Text) >= 0.85) return count;
        }

        return 0;
    }
}
