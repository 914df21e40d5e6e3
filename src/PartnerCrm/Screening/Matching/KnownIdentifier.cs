using PartnerCrm.Stakeholders;
using PartnerCrm.Stakeholders.Identifiers;

namespace PartnerCrm.Screening.Matching;

/// <summary>An identifier of a party that is written as its scheme demands, in a writing of its own for comparison.</summary>
public sealed record KnownIdentifier
{
    // Shorter numbers are in every register.
    private const int ShortestNumber = 5;

    private KnownIdentifier(IdentifierScheme scheme, string value) => (Scheme, Value) = (scheme, value);

    public IdentifierScheme Scheme { get; private init; }

    public string Value { get; }

    /// <summary>The country whose number it is; null for schemes of the whole world.</summary>
    public string? Country { get; private init; }

    /// <summary>The register, by the code that org-ids begin with, such as GB-COH; null where it is not said.</summary>
    public string? Register { get; private init; }

    /// <summary>Whether a party has one of the scheme only, so that another one names another party.</summary>
    public bool IsTheOnlyOne => Scheme is IdentifierScheme.Lei or IdentifierScheme.Isni or IdentifierScheme.Orcid or IdentifierScheme.Imo or IdentifierScheme.Ror;

    /// <summary>What identifiers that may name the same party have in common.</summary>
    internal KnownIdentifier Key => Country is null ? this : this with { Scheme = IdentifierScheme.Number, Register = null };

    /// <summary>The identifier, or null where it cannot be one: a mistyped identifier is no evidence.</summary>
    public static KnownIdentifier? Of(IdentifierScheme scheme, string written)
    {
        var value = string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Fits(scheme, value) ? new(scheme, value) : null;
    }

    /// <summary>A number of a country's register or tax office; null where it is too short to say anything. Leading zeros come and go, and so does the country before it.</summary>
    public static KnownIdentifier? Of(IdentifierScheme scheme, string country, string written) =>
        CountryNumber.MayBe(written) && Number(country, written) is { Length: >= ShortestNumber } number ? new(scheme, number) { Country = country } : null;

    /// <summary>A number with the code of its register, as org-ids have it: of a country, where the code begins with one.</summary>
    public static KnownIdentifier? OfRegister(string register, string written)
    {
        if (register is "XI-LEI" or "XI-ROR" or "XI-ISNI")
            return Of(register switch { "XI-LEI" => IdentifierScheme.Lei, "XI-ROR" => IdentifierScheme.Ror, _ => IdentifierScheme.Isni }, written);
        var place = register.Split('-')[0];
        var country = Stakeholders.Country.All.ContainsKey(place) ? place : null;
        var number = country is null ? CountryNumber.Plain(written) : Number(country, written);
        return number.Length == 0 ? null : new(IdentifierScheme.Number, number) { Country = country, Register = register };
    }

    /// <summary>An identifier on record; null where nothing can be compared with it.</summary>
    public static KnownIdentifier? Of(IdentifierKind kind, string value, string? jurisdiction = null) => (kind, value.Split('-', 3)) switch
    {
        (IdentifierKind.Lei, _) => Of(IdentifierScheme.Lei, value),
        (IdentifierKind.Isni, _) => Of(IdentifierScheme.Isni, value),
        (IdentifierKind.Orcid, _) => Of(IdentifierScheme.Orcid, value),
        (IdentifierKind.Ror, _) => Of(IdentifierScheme.Ror, value),
        (IdentifierKind.RegistrationNumber, _) when jurisdiction is not null => Of(IdentifierScheme.Registration, jurisdiction, value),
        (IdentifierKind.TaxNumber, _) when jurisdiction is not null => Of(IdentifierScheme.Tax, jurisdiction, value),
        (IdentifierKind.Iati, [var place, var list, var number]) => OfRegister($"{place}-{list}", number),
        _ => null,
    };

    /// <summary>Whether both are one identifier. A number whose register is not said may be any register's of its country.</summary>
    public bool Names(KnownIdentifier other) =>
        Key == other.Key && (Scheme == other.Scheme || Scheme is IdentifierScheme.Number || other.Scheme is IdentifierScheme.Number)
        && (Register is null || other.Register is null || Register == other.Register);

    private static string Number(string country, string written) => CountryNumber.WithoutCountry(CountryNumber.Plain(written), country).TrimStart('0');

    private static bool Fits(IdentifierScheme scheme, string value) => scheme switch
    {
        IdentifierScheme.Lei => value.Length == 20 && CheckDigits.Mod97Fits(value),
        IdentifierScheme.Isni or IdentifierScheme.Orcid => value.Length == 16 && value[..15].All(char.IsAsciiDigit) && CheckDigits.Mod11Fits(value),
        IdentifierScheme.Imo => value.Length == 7 && value.All(char.IsAsciiDigit) && Weighted(value) % 10 == value[6] - '0',
        IdentifierScheme.Isin => value.Length == 12 && value[..2].All(char.IsAsciiLetter) && char.IsAsciiDigit(value[11]) && Luhn(value) % 10 == 0,
        IdentifierScheme.Ror => value.Length == 9 && value[0] == '0' && CheckDigits.IsCrockford(value.AsSpan(1, 6)) && CheckDigits.RorFits(value),
        IdentifierScheme.Bic => value.Length is 8 or 11 && value[..6].All(char.IsAsciiLetter),
        _ => false,
    };

    // The six digits count seven, six, ... two times.
    private static int Weighted(string digits) => digits[..6].Select((digit, place) => (digit - '0') * (7 - place)).Sum();

    // Letters become two digits; from the right, every second digit counts twice, digit by digit.
    private static int Luhn(string value)
    {
        var digits = string.Concat(value.Select(letter => char.IsAsciiDigit(letter) ? letter.ToString() : $"{letter - 'A' + 10}"));
        return digits.Reverse().Select((digit, place) => (digit - '0') * (1 + (place % 2))).Sum(number => number > 9 ? number - 9 : number);
    }
}
