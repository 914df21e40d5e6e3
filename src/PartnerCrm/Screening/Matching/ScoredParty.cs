using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>A listed party by the name of it that is most like the asked one, with what speaks for and against it beyond the name.</summary>
internal sealed record ScoredParty(double Score, NameScore Names, ListedParty Party, ListedName Name, IReadOnlyList<MatchAdjustment> Beyond)
{
    // One number of one register is one party, however it is called; neither a birthday nor a country changes that.
    private const double Identified = 0.95;

    public static ScoredParty Of(NameScore names, ListedParty party, ListedName name, IEnumerable<MatchAdjustment> evidence)
    {
        // The list itself says that a weak alias does not identify anybody; the hit stays, lower down.
        MatchAdjustment[] weak = name.Quality is AliasQuality.Low ? [new(MatchAdjustmentReason.WeakAlias, -0.05)] : [];
        var score = names.Value;
        List<MatchAdjustment> beyond = [];
        foreach (var adjustment in weak.Concat(evidence))
        {
            var next = Math.Clamp(score + adjustment.Change, adjustment.Reason is MatchAdjustmentReason.IdentifierAgrees ? Identified : 0, 1);
            next = Math.Round(next, 4);
            if (next != score) beyond.Add(adjustment with { Change = Math.Round(next - score, 4) });
            score = next;
        }

        return new(score, names, party, name, beyond);
    }

    public ListHit Hit() => new(Party, NameMatcher.Explain(Names) with
    {
        Score = Score,
        ListedNameSource = Name.Source,
        AliasQuality = Name.Quality,
        Adjustments = [.. Names.Adjustments, .. Beyond],
    });
}
