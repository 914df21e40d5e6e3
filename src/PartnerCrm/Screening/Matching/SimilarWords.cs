using System.Numerics;

namespace PartnerCrm.Screening.Matching;

/// <summary>For each word of an index the asked words that are like it, during one search.</summary>
internal sealed class SimilarWords(int words)
{
    private readonly int[] heads = new int[words];
    private readonly List<Like> likes = [default];

    public void Add(SimilarWord similar, uint mask)
    {
        likes.Add(new(similar.Word, mask, similar.Similarity, heads[similar.Word]));
        heads[similar.Word] = likes.Count - 1;
    }

    /// <summary>The asked words that a word is most like, of those not used yet: their places as bits, or 0.</summary>
    /// <param name="word">The word.</param>
    /// <param name="used">The places that are taken.</param>
    /// <param name="joined">Whether only several asked words will do, written as one.</param>
    public (uint Mask, double Similarity) Best(int word, uint used, bool joined)
    {
        // Of equals the earliest: a word said twice counts where it is said first.
        var (best, alone) = (default(Like), 0.0);
        for (var at = heads[word]; at != 0; at = likes[at].Next)
        {
            // An acronym waits, as single words do, until it is known that its words are not there themselves.
            var single = BitOperations.IsPow2(likes[at].Mask) || (likes[at].Mask & NameGuess.IsAcronym) != 0;
            // "C Juncker" is almost "Juncker", but then the C would be lost.
            if (single) alone = Math.Max(alone, likes[at].Similarity);
            if ((likes[at].Mask & used) == 0 && (!joined || !single) && likes[at].Similarity >= best.Similarity) best = likes[at];
        }

        return joined && best.Similarity <= alone ? default : (best.Mask, best.Similarity);
    }

    /// <summary>The places of the asked words that a word is like by itself, as bits.</summary>
    public uint Places(int word)
    {
        var places = 0u;
        for (var at = heads[word]; at != 0; at = likes[at].Next) places |= BitOperations.IsPow2(likes[at].Mask) ? likes[at].Mask : 0;
        return places;
    }

    /// <summary>How like the asked word at this place a word is by itself.</summary>
    public double Alone(int word, uint place)
    {
        var best = 0.0;
        for (var at = heads[word]; at != 0; at = likes[at].Next)
        {
            if (likes[at].Mask == place) best = Math.Max(best, likes[at].Similarity);
        }

        return best;
    }

    public void Clear()
    {
        for (var at = 1; at < likes.Count; at++) heads[likes[at].Word] = 0;
        likes.RemoveRange(1, likes.Count - 1);
    }

    private readonly record struct Like(int Word, uint Mask, double Similarity, int Next);
}
