using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>What both sides want of each other, for how long, and who pays.</summary>
/// <param name="Title">What the relationship is called while it is prepared.</param>
/// <param name="Scope">What it covers, and what it does not.</param>
/// <param name="ExpiresOn">The last day; there is no relationship without one.</param>
/// <param name="ReviewOn">The day by which it is reviewed.</param>
/// <param name="StartsOn">The first day, where it is known.</param>
/// <param name="Formality">How formal it is; informal unless said.</param>
/// <param name="SharedRisks">Which risks are shared, and how.</param>
/// <param name="SharedResources">Which resources are shared, and how.</param>
/// <param name="SharedResponsibilities">Which responsibilities are shared, and how.</param>
/// <param name="LegalArrangement">The legal arrangement it rests on.</param>
/// <param name="Financing">Who pays what.</param>
public sealed record RelationshipTerms(
    string Title,
    string Scope,
    DateOnly ExpiresOn,
    DateOnly ReviewOn,
    DateOnly? StartsOn = null,
    Formality Formality = Formality.Informal,
    string? SharedRisks = null,
    string? SharedResources = null,
    string? SharedResponsibilities = null,
    string? LegalArrangement = null,
    Financing? Financing = null)
{
    /// <exception cref="InvalidInput">Something does not fit.</exception>
    public void Check()
    {
        if (Title.Length is 0 or > 300) throw new InvalidInput("A title has 1 to 300 characters.", "terms.title");
        if (Scope.Length == 0) throw new InvalidInput("Say what the relationship covers.", "terms.scope");
        if (StartsOn > ExpiresOn) throw new InvalidInput("The last day lies before the first.", "terms.expiresOn");
        if (ReviewOn > ExpiresOn) throw new InvalidInput("The review comes no later than the last day.", "terms.reviewOn");
        Financing?.Check();
    }
}

/// <summary>Who pays what in a relationship.</summary>
/// <param name="Amount">The amount of money.</param>
/// <param name="Currency">The currency of the amount, as three letters such as USD.</param>
/// <param name="InKind">What is given in kind.</param>
/// <param name="Earmarked">Whether the giver says what it is spent on.</param>
/// <param name="Conditions">What the giver asks for in return.</param>
public sealed record Financing(decimal? Amount = null, string? Currency = null, string? InKind = null, bool Earmarked = false, string? Conditions = null)
{
    internal void Check()
    {
        Money.CheckAmount(Amount, "terms.financing.amount");
        if (Amount is null != Currency is null) throw new InvalidInput("An amount and its currency go together.", "terms.financing.currency");
        if (Currency is not null && !(Currency.Length == 3 && Currency.All(char.IsAsciiLetterUpper)))
            throw new InvalidInput("A currency is three capital letters such as USD.", "terms.financing.currency");
    }
}
