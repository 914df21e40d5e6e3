using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What every amount must keep to.</summary>
public static class Money
{
    /// <exception cref="InvalidInput">It is below zero, larger than we keep, or has parts of a cent, which would be kept as another amount.</exception>
    public static void CheckAmount(decimal? amount, string field)
    {
        if (amount is < 0 or >= 1_000_000_000_000m || decimal.Round(amount ?? 0, 2) != (amount ?? 0))
            throw new InvalidInput("An amount is at least zero, below a million million, and has two decimals at most.", field);
    }

    /// <exception cref="InvalidInput">It has not the form of a currency code of ISO 4217.</exception>
    public static void CheckCurrency(string? currency, string field)
    {
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
            throw new InvalidInput($"'{currency}' is no currency code. Use the three capital letters of ISO 4217, such as USD.", field);
    }
}
