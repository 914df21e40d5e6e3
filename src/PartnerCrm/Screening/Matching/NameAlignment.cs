namespace PartnerCrm.Screening.Matching;

/// <summary>Words of one name set against words of another: one or more words on either side.</summary>
internal readonly record struct AlignedWords(int One, int OneCount, int Other, int OtherCount, double Similarity, WordMatchReason Reason)
{
    /// <summary>The places of the words on the first side, one bit each.</summary>
    public ulong OneMask => ((1UL << OneCount) - 1) << One;

    /// <summary>The places of the words on the second side, one bit each.</summary>
    public ulong OtherMask => ((1UL << OtherCount) - 1) << Other;
}

/// <summary>Sets the words of two names against each other, the surest pairs first; order does not matter, each word is used once.</summary>
internal static class NameAlignment
{
    public static List<AlignedWords> Of(PreparedName one, PreparedName other)
    {
        List<(double Worth, AlignedWords Pair)> candidates = [];
        var oneAlone = new double[one.Words.Length];
        var otherAlone = new double[other.Words.Length];
        for (var i = 0; i < one.Words.Length; i++)
        {
            for (var j = 0; j < other.Words.Length; j++)
            {
                var (alike, reason) = WordSimilarity.Of(one.Words[i], other.Words[j]);
                if (alike == 0) continue;
                oneAlone[i] = Math.Max(oneAlone[i], alike);
                otherAlone[j] = Math.Max(otherAlone[j], alike);
                // A surer and heavier pair first; among equals the one that keeps the order.
                candidates.Add(((alike * (one.Words[i].Share + other.Words[j].Share)) - (0.001 * Math.Abs(i - j)), new(i, 1, j, 1, alike, reason)));
            }
        }

        JoinedWords.Find(one.Words, other.Words, otherAlone, (start, count, single, similarity, reason, worth) =>
            candidates.Add((worth, new(start, count, single, 1, similarity, reason))));
        JoinedWords.Find(other.Words, one.Words, oneAlone, (start, count, single, similarity, reason, worth) =>
            candidates.Add((worth, new(single, 1, start, count, similarity, reason))));
        if (!one.IsPerson)
        {
            Acronyms.Find(one.Words, other.Words, otherAlone, (start, count, acronym, similarity) =>
                candidates.Add((similarity * (Share(one, start, count) + other.Words[acronym].Share), new(start, count, acronym, 1, similarity, WordMatchReason.Acronym))));
            Acronyms.Find(other.Words, one.Words, oneAlone, (start, count, acronym, similarity) =>
                candidates.Add((similarity * (Share(other, start, count) + one.Words[acronym].Share), new(acronym, 1, start, count, similarity, WordMatchReason.Acronym))));
        }

        return Chosen(candidates);
    }

    private static double Share(PreparedName name, int start, int count)
    {
        double share = 0;
        foreach (var word in name.Words.AsSpan(start, count)) share += word.Share;
        return share;
    }

    private static List<AlignedWords> Chosen(List<(double Worth, AlignedWords Pair)> candidates)
    {
        candidates.Sort((x, y) => y.Worth != x.Worth ? y.Worth.CompareTo(x.Worth) : x.Pair.One != y.Pair.One ? x.Pair.One.CompareTo(y.Pair.One) : x.Pair.Other.CompareTo(y.Pair.Other));
        List<AlignedWords> chosen = [];
        ulong oneUsed = 0, otherUsed = 0;
        foreach (var (_, pair) in candidates)
        {
            if ((oneUsed & pair.OneMask) != 0 || (otherUsed & pair.OtherMask) != 0) continue;
            oneUsed |= pair.OneMask;
            otherUsed |= pair.OtherMask;
            chosen.Add(pair);
        }

        chosen.Sort((x, y) => x.One.CompareTo(y.One));
        return chosen;
    }
}
