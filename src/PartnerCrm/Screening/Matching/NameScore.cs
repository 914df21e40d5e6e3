namespace PartnerCrm.Screening.Matching;

/// <summary>From aligned words to a score: what agrees, what each side has more, and whether it is enough to mean anybody.</summary>
internal sealed class NameScore
{
    private const double SurelyRead = 0.86, SurelyReadShort = 0.9, SoundsTheSame = 0.91;

    private readonly List<MatchAdjustment> _adjustments = [];

    public NameScore(PreparedName party, PreparedName listed)
    {
        (Party, Listed, Pairs) = (party, listed, NameAlignment.Of(party, listed));
        ulong partyUsed = 0, listedUsed = 0;
        double shared = 0, alike = 0, evidence = 0;
        var matchedWords = 0;
        foreach (var pair in Pairs)
        {
            partyUsed |= pair.OneMask;
            listedUsed |= pair.OtherMask;
            var (share, proof) = Sum(party.Words.AsSpan(pair.One, pair.OneCount));
            var (otherShare, otherProof) = Sum(listed.Words.AsSpan(pair.Other, pair.OtherCount));
            shared += (share + otherShare) / 2;
            alike += (share + otherShare) / 2 * pair.Similarity;
            // An unsure pair proves less than it matches.
            evidence += (pair.Reason is WordMatchReason.Acronym ? 1 : pair.OneCount + pair.OtherCount > 2 && Math.Min(proof, otherProof) > 0.95 ? (proof + otherProof) / 2 : Math.Min(proof, otherProof)) * Sureness(pair);
            if (share > 0.25) matchedWords++;
        }

        OnlyInParty = Unused(party, partyUsed);
        OnlyInListed = Unused(listed, listedUsed);
        if (shared == 0) return;
        Evidence = evidence;

        // One unsure word is a slip; two unsure words are rather another name, so they weigh more than twice.
        var mean = alike / shared;
        Value = WordScore = Math.Round(Unsure() > 1 ? mean * mean : mean, 4);
        var (more, other) = (Left(OnlyInParty, OnlyInListed.Count > 0), Left(OnlyInListed, OnlyInParty.Count > 0));
        var (different, missing) = (Math.Min(more, other), Math.Abs(more - other));
        if (different > 0) Apply(MatchAdjustmentReason.DifferentParts, Value * (1 - (0.4 * Math.Min(1, 2.2 * different))));
        if (missing > 0) Apply(MatchAdjustmentReason.MissingParts, Value * (1 - ((party.IsPerson ? 0.3 : 0.6) * missing / (shared + missing + different))));
        if (OutOfOrder(Pairs)) Apply(MatchAdjustmentReason.OtherOrder, Value * (Unsure() > 1 && !IsRotated(Pairs) ? 0.8 : 0.985));
        if (HasNumber(OnlyInParty) && HasNumber(OnlyInListed)) Apply(MatchAdjustmentReason.DifferentNumbers, Math.Min(Value, 0.5));
        // Fund II is not the Fund.
        else if (!party.IsPerson && (HasNumber(OnlyInParty) || HasNumber(OnlyInListed))) Apply(MatchAdjustmentReason.DifferentNumbers, Math.Min(Value, 0.65));
        if (TooLittle(party.IsPerson, evidence, matchedWords, Pairs.Count, more + other) || (!party.IsPerson && OnlyAnUnsureShortWord())) Apply(MatchAdjustmentReason.TooLittleShared, Math.Min(Value, 0.6));
    }

    public PreparedName Party { get; }

    public PreparedName Listed { get; }

    public IReadOnlyList<AlignedWords> Pairs { get; }

    public double Value { get; private set; }

    public double WordScore { get; }

    /// <summary>What the agreeing words prove.</summary>
    public double Evidence { get; }

    public IReadOnlyList<MatchAdjustment> Adjustments => _adjustments;

    public IReadOnlyList<NameWord> OnlyInParty { get; }

    public IReadOnlyList<NameWord> OnlyInListed { get; }

    // Words that were read for certain say as much as those in Latin letters.
    private int UnsurelyRead()
    {
        var unsure = 0;
        foreach (var pair in Pairs) unsure += pair is { Reason: WordMatchReason.Transliteration, Similarity: < SurelyRead } ? 1 : 0;
        return unsure;
    }

    // What a pair proves of what its words would prove; a word without its vowels may be many words.
    private static double Sureness(AlignedWords pair) =>
        pair.Reason is WordMatchReason.Transliteration ? Math.Clamp((pair.Similarity - 0.65) * 3.6, 0.1, 1)
        : pair.Reason is WordMatchReason.KnownVariant ? 0.8
        : pair.Similarity < 0.9 ? pair.Similarity * pair.Similarity
        : 1;

    // Another script spells every word anew: that each is unsure says nothing. Nor does a small word.
    private int Unsure()
    {
        var unsure = 0;
        foreach (var pair in Pairs)
        {
            var (one, other) = (Party.Words[pair.One], Listed.Words[pair.Other]);
            if (one.Kind is WordKind.Particle || other.Kind is WordKind.Particle) continue;
            if (pair.Similarity < (pair.Reason is WordMatchReason.Transliteration || one.Foreign != other.Foreign ? 0.82 : 0.95)) unsure++;
        }

        return unsure;
    }

    // A person's single name or two everyday ones, an organization's generic words: enough only when nothing else is there.
    private bool TooLittle(bool person, double evidence, int words, int pairs, double left)
    {
        if (!person) return (evidence < 0.75 && left > 0.25) || (evidence == 0 && words < 2 && (left > 0 || words == pairs));
        var unsure = UnsurelyRead();
        if (left > 0.4) return evidence < (unsure > 0 ? 1.8 : 1.4);
        return (unsure > 0 && evidence < (unsure > 1 ? 1.4 : 0.75)) || (left > 0 && IsOneUnsureWord());
    }

    private bool IsOneUnsureWord()
    {
        var (words, unsure) = (0, false);
        foreach (var pair in Pairs)
        {
            if (Party.Words[pair.One].Share < 0.25) continue;
            (words, unsure) = (words + 1, pair.Similarity < 0.9);
        }

        return words == 1 && unsure;
    }

    // BD is not BP: a slip in three letters leaves another name, unless a second word of its own agrees; one in four, unless any other word does.
    private bool OnlyAnUnsureShortWord()
    {
        var (shortest, others) = (int.MaxValue, 0);
        foreach (var pair in Pairs)
        {
            var (one, other) = (Party.Words[pair.One], Listed.Words[pair.Other]);
            if (one.Kind is not WordKind.Distinct || other.Kind is not WordKind.Distinct)
            {
                if (one.Share >= 0.4 && pair.Similarity > 0.9) others++;
                continue;
            }

            var length = Math.Max(one.Text.Length, other.Text.Length);
            if (pair.Similarity >= (pair.Reason is WordMatchReason.Transliteration ? SurelyReadShort : length > 3 ? SoundsTheSame : 1) || length > 4 || pair.OneCount + pair.OtherCount > 2 || pair.Reason is WordMatchReason.Acronym) return false;
            shortest = Math.Min(shortest, length);
        }

        return shortest < (others > 0 ? 4 : 5);
    }

    private static (double Share, double Proof) Sum(ReadOnlySpan<NameWord> words)
    {
        double share = 0, proof = 0;
        foreach (var word in words) (share, proof) = (share + word.Share, proof + word.Evidence);
        return (share, proof);
    }

    // What a name says twice counts for little, unless the other name has another word in its place.
    private static double Left(IReadOnlyList<NameWord> words, bool both)
    {
        double left = 0;
        foreach (var word in words) left += both && word.Kind is WordKind.Repeated && word.Meaning.Length == 0 ? 0.8 : word.Share;
        return left;
    }

    private static bool OutOfOrder(IReadOnlyList<AlignedWords> pairs)
    {
        for (var index = 1; index < pairs.Count; index++)
        {
            if (pairs[index - 1].Other > pairs[index].Other) return true;
        }

        return false;
    }

    // The family name first or last: the order is kept, only its beginning is another.
    private static bool IsRotated(IReadOnlyList<AlignedWords> pairs)
    {
        var drops = pairs[^1].Other > pairs[0].Other ? 1 : 0;
        for (var index = 1; index < pairs.Count; index++) drops += pairs[index - 1].Other > pairs[index].Other ? 1 : 0;
        return drops <= 1;
    }

    private static bool HasNumber(IReadOnlyList<NameWord> words) => words.Any(word => word.Kind is WordKind.Number);

    private static NameWord[] Unused(PreparedName name, ulong used) => [.. name.Words.Where((_, index) => (used & (1UL << index)) == 0)];

    private void Apply(MatchAdjustmentReason reason, double value)
    {
        value = Math.Round(value, 4);
        if (value == Value) return;
        _adjustments.Add(new(reason, Math.Round(value - Value, 4)));
        Value = value;
    }
}
