using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>Compares two names in any script and explains the score.</summary>
public sealed class NameMatcher
{
    /// <summary>From this score on, a comparison is a hit that someone has to decide.</summary>
    public const double DefaultThreshold = 0.7;

    internal NamePreparation Preparation { get; } = new(NameReference.Shipped);

    /// <summary>Compares a party's name with a listed one. Without a kind, a name that looks like an organization's decides.</summary>
    public MatchExplanation Compare(string partyName, string listedName, ListedPartyKind? kind = null)
    {
        var organization = kind is { } known
            ? known is ListedPartyKind.Organization
            : Preparation.LooksLikeOrganization(partyName) || Preparation.LooksLikeOrganization(listedName);
        return organization
            ? Compare(Preparation.Organization(partyName), Preparation.Organization(listedName))
            : Compare(Preparation.Person(partyName), Preparation.Person(listedName));
    }

    private static MatchExplanation Compare(PreparedName party, PreparedName listed) => Explain(new(party, listed));

    /// <summary>The score in words; made for what is shown, not for every comparison.</summary>
    internal static MatchExplanation Explain(NameScore score)
    {
        var (party, listed) = (score.Party, score.Listed);
        return new()
        {
            Score = score.Value,
            WordScore = score.WordScore,
            Evidence = Math.Round(score.Evidence, 2),
            PartyName = party.Written,
            ListedName = listed.Written,
            Words = [.. score.Pairs.Select(pair => new WordMatch(
                Text(party, pair.One, pair.OneCount), Text(listed, pair.Other, pair.OtherCount), Math.Round(pair.Similarity, 4), pair.Reason))],
            OnlyInParty = [.. score.OnlyInParty.Select(word => word.Text)],
            OnlyInListed = [.. score.OnlyInListed.Select(word => word.Text)],
            LegalFormsIgnored = [.. party.LegalForms.Concat(listed.LegalForms).Distinct(StringComparer.OrdinalIgnoreCase)],
            Adjustments = score.Adjustments,
        };
    }

    private static string Text(PreparedName name, int start, int count) =>
        count == 1 ? name.Words[start].Text : string.Join(' ', name.Words.Skip(start).Take(count).Select(word => word.Text));
}
