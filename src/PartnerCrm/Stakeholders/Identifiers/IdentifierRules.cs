using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders.Identifiers;

/// <summary>The plain form of identifiers, and whether their check digits are sound.</summary>
public static class IdentifierRules
{
    /// <summary>The identifier in its plain form, without the address or the spaces it may be written with.</summary>
    /// <param name="kind">The scheme.</param>
    /// <param name="text">What was written.</param>
    /// <param name="country">The code of the country whose number it is, where <see cref="IsOfACountry"/>.</param>
    /// <exception cref="InvalidInput">It is not of the scheme, or a digit is wrong.</exception>
    public static string Read(IdentifierKind kind, string text, string? country = null)
    {
        var value = text.Trim();
        return kind switch
        {
            IdentifierKind.Lei => Lei(value.ToUpperInvariant()),
            IdentifierKind.Ror => Ror(AfterLastSlash(value)),
            IdentifierKind.Isni => Mod11(AfterLastSlash(value), "an ISNI has 16 digits, such as 0000 0001 2150 090X"),
            IdentifierKind.Orcid => Mod11(AfterLastSlash(value), "an ORCID has 16 digits, such as 0000-0002-1825-0097"),
            IdentifierKind.Iati => Iati(value),
            IdentifierKind.RegistrationNumber => Number(value),
            IdentifierKind.TaxNumber => CountryNumber.WithoutCountry(Number(value), country ?? string.Empty),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rules are set down for this scheme."),
        };
    }

    /// <summary>Whether a number of the scheme says something only with the country that gave it.</summary>
    public static bool IsOfACountry(IdentifierKind kind) => kind is IdentifierKind.RegistrationNumber or IdentifierKind.TaxNumber;

    /// <summary>Refuses what is not kept of persons.</summary>
    /// <exception cref="InvalidInput">It is a number of a country, and a person's.</exception>
    public static void CheckBearer(IdentifierKind kind, PartyKind bearer)
    {
        // A person's numbers say more of him or her than a partnership needs.
        if (bearer is PartyKind.Contact && IsOfACountry(kind))
            throw new InvalidInput("Registration and tax numbers are kept of organizations only. Record the organization that the number was given to.", "kind");
    }

    /// <summary>The code of the country whose number it is; null for schemes of the whole world.</summary>
    /// <exception cref="InvalidInput">It is missing, unknown, or not asked for.</exception>
    public static string? Jurisdiction(IdentifierKind kind, string? country)
    {
        var code = string.IsNullOrWhiteSpace(country) ? null : country.Trim().ToUpperInvariant();
        if (!IsOfACountry(kind)) return code is null ? null : throw new InvalidInput("Only registration and tax numbers have a country. Leave it out.", "jurisdiction");
        return code is not null && Country.All.ContainsKey(code) ? code
            : throw new InvalidInput("A registration or tax number needs the country that gave it, as the two letters of ISO 3166-1, such as KE or FR.", "jurisdiction");
    }

    private static string Number(string value) =>
        CountryNumber.MayBe(value) ? CountryNumber.Plain(value) : throw Wrong(value, "a number of a register or a tax office has 2 to 40 letters and digits, at least one digit among them, such as PVT-123456");

    private static string Lei(string value) =>
        value.Length != 20 || !value.All(char.IsAsciiLetterOrDigit) ? throw Wrong(value, "a LEI has 20 letters and digits")
        : !CheckDigits.Mod97Fits(value) ? throw Mistyped(value)
        : value;

    private static string Ror(string value)
    {
#pragma warning disable CA1308 // the registry writes its identifiers in lower case
        var lower = value.ToLowerInvariant();
#pragma warning restore CA1308
        return lower.Length != 9 || lower[0] != '0' || !CheckDigits.IsCrockford(lower.AsSpan(1, 6)) || !lower.AsSpan(7).ContainsOnlyDigits()
            ? throw Wrong(value, "a ROR identifier has nine characters and begins with 0, such as 02mhbdp94")
            : !CheckDigits.RorFits(lower) ? throw Mistyped(value) : lower;
    }

    private static string Mod11(string value, string form)
    {
        var digits = value.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return digits.Length != 16 || !digits.AsSpan(0, 15).ContainsOnlyDigits() || !(char.IsAsciiDigit(digits[15]) || digits[15] == 'X') ? throw Wrong(value, form)
            : !CheckDigits.Mod11Fits(digits) ? throw Mistyped(value)
            : digits;
    }

    // The list that an IATI identifier begins with has no check digit: its form is all there is to check.
    private static string Iati(string value)
    {
        var parts = value.Split('-', 3);
        return parts is [{ Length: 2 or 3 } place, { Length: >= 2 } list, { Length: > 0 } number]
            && value.Length <= 120 && place.All(char.IsAsciiLetterUpper) && list.All(char.IsAsciiLetterOrDigit) && number.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/')
                ? value
                : throw Wrong(value, "an IATI organization identifier has a place, a registry and a number, such as GB-GOV-1 or XM-DAC-41301");
    }

    private static string AfterLastSlash(string value) => value[(value.LastIndexOf('/') + 1)..];

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static InvalidInput Wrong(string value, string form) => new($"'{value}' does not fit: {form}.", "value");

    private static InvalidInput Mistyped(string value) => new($"'{value}' has a wrong check digit: a character was mistyped.", "value");
}
