using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What an organization takes in during a year.</summary>
/// <param name="Amount">The amount, in the currency.</param>
/// <param name="Currency">The currency's code of three letters as ISO 4217 has it, such as EUR.</param>
/// <param name="Year">The year.</param>
public sealed record AnnualIncome(decimal Amount, string Currency, int Year)
{
    internal void Check()
    {
        if (Amount < 0) throw new InvalidInput("An annual income cannot be negative.", "annualIncome.amount");
        Money.CheckCurrency(Currency, "annualIncome.currency");
        if (Year is < 1900 or > 2200) throw new InvalidInput($"{Year} is no year of an annual income.", "annualIncome.year");
    }
}
