namespace PartnerCrm.Screening.Matching;

/// <summary>From aligned words to a score: what agrees, what each side has more, and whether it is enough to mean anybody.</summary>
internal sealed class NameScore
{
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
            // Words written as one prove as much as they do apart.
            evidence += (pair.OneCount + pair.OtherCount > 2 ? (proof + otherProof) / 2 : Math.Min(proof, otherProof)) * pair.Similarity;
            if (share > 0.25) matchedWords++;
        }

        OnlyInParty = Unused(party, partyUsed);
        OnlyInListed = Unused(listed, listedUsed);
        if (shared == 0) return;

        // One unsure word is a slip; two unsure words are rather another name, so they weigh more than twice.
        var mean = alike / shared;
        Value = WordScore = Math.Round(Pairs.Count(pair => pair.Similarity < 0.95) > 1 ? mean * mean : mean, 4);
        var (more, other) = (OnlyInParty.Sum(word => word.Share), OnlyInListed.Sum(word => word.Share));
        var (different, missing) = (Math.Min(more, other), Math.Abs(more - other));
        if (different > 0) Apply(MatchAdjustmentReason.DifferentParts, Value * (1 - (0.4 * Math.Min(1, 1.6 * different))));
        if (missing > 0) Apply(MatchAdjustmentReason.MissingParts, Value * (1 - ((party.IsPerson ? 0.3 : 0.6) * missing / (shared + missing + different))));
        if (OutOfOrder(Pairs)) Apply(MatchAdjustmentReason.OtherOrder, Value * 0.985);
        if (HasNumber(OnlyInParty) && HasNumber(OnlyInListed)) Apply(MatchAdjustmentReason.DifferentNumbers, Math.Min(Value, 0.5));
        if (TooLittle(party.IsPerson, evidence, matchedWords, more + other)) Apply(MatchAdjustmentReason.TooLittleShared, Math.Min(Value, 0.6));
    }

    public PreparedName Party { get; }

    public PreparedName Listed { get; }

    public IReadOnlyList<AlignedWords> Pairs { get; }

    public double Value { get; private set; }

    public double WordScore { get; }

    public IReadOnlyList<MatchAdjustment> Adjustments => _adjustments;

    public IReadOnlyList<NameWord> OnlyInParty { get; }

    public IReadOnlyList<NameWord> OnlyInListed { get; }

    // A person's single name or two everyday ones, an organization's generic words: enough only when nothing else is there.
    private static bool TooLittle(bool person, double evidence, int words, double left) => person
        ? evidence < 1.4 && left > 0.4
        : (evidence < 0.9 && left > 0.25) || (evidence == 0 && words < 2);

    private static (double Share, double Proof) Sum(ReadOnlySpan<NameWord> words)
    {
        double share = 0, proof = 0;
        foreach (var word in words) (share, proof) = (share + word.Share, proof + word.Evidence);
        return (share, proof);
    }

    private static bool OutOfOrder(IReadOnlyList<AlignedWords> pairs)
    {
        for (var index = 1; index < pairs.Count; index++)
        {
            if (pairs[index - 1].Other > pairs[index].Other) return true;
        }

        return false;
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
