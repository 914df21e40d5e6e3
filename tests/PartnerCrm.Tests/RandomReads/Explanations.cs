using System.Text.Json;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Explanations of hits as their column keeps them, with and without each of their parts.</summary>
internal static class Explanations
{
    public static string Any(RandomValues values) => JsonSerializer.Serialize(new MatchExplanation
    {
        Score = values.Number(5) / 4.0,
        WordScore = 0.8125,
        PartyName = values.Text(),
        ListedName = values.Text(),
        Words = [.. Enumerable.Range(0, values.Number(3)).Select(i => new WordMatch(values.Text(), values.Text(), i / 3.0, default))],
        OnlyInParty = [values.Text()],
        OnlyInListed = [],
        LegalFormsIgnored = [],
        Adjustments = [.. Enumerable.Range(0, values.Number(2)).Select(_ => new MatchAdjustment(default, -0.05))],
    });
}
