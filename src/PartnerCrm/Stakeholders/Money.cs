using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What every amount must keep to.</summary>
public static class Money
{
    /// <exception cref="InvalidInput">It has not the form of a currency code of ISO 4217.</exception>
    public static void CheckCurrency(string? currency, string field)
    {
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
            throw new InvalidInput($"'{currency}' is no currency code. Use the three capital letters of ISO 4217, such as USD.", field);
    }
}
