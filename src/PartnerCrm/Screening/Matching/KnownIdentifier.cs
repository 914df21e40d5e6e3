using PartnerCrm.Stakeholders;
using PartnerCrm.Stakeholders.Identifiers;

namespace PartnerCrm.Screening.Matching;

/// <summary>Registers whose identifiers can be checked by themselves.</summary>
public enum IdentifierScheme
{
    /// <summary>Legal Entity Identifier: ISO 17442, checked by ISO 7064 MOD 97-10.</summary>
    Lei,

    /// <summary>International Standard Name Identifier: ISO 27729, checked by ISO 7064 MOD 11-2.</summary>
    Isni,

    /// <summary>ORCID of a researcher, checked as an ISNI is.</summary>
    Orcid,

    /// <summary>IMO number of a ship: the last digit is the weighted sum of the others.</summary>
    Imo,

    /// <summary>International Securities Identification Number: ISO 6166, checked by Luhn's sum.</summary>
    Isin,

    /// <summary>Business Identifier Code: ISO 9362; it has a form, but no check digit.</summary>
    Bic,
}

/// <summary>An identifier of a party that is written as its scheme demands.</summary>
public sealed record KnownIdentifier
{
    private KnownIdentifier(IdentifierScheme scheme, string value) => (Scheme, Value) = (scheme, value);

    public IdentifierScheme Scheme { get; }

    public string Value { get; }

    /// <summary>Whether a party has one of the scheme only, so that another one names another party.</summary>
    public bool IsTheOnlyOne => Scheme is IdentifierScheme.Lei or IdentifierScheme.Isni or IdentifierScheme.Orcid or IdentifierScheme.Imo;

    /// <summary>The identifier, or null where it cannot be one: a mistyped identifier is no evidence.</summary>
    public static KnownIdentifier? Of(IdentifierScheme scheme, string written)
    {
        var value = string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Fits(scheme, value) ? new(scheme, value) : null;
    }

    /// <summary>An identifier on record; null where no list gives any of its scheme.</summary>
    public static KnownIdentifier? Of(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Lei => Of(IdentifierScheme.Lei, value),
        IdentifierKind.Isni => Of(IdentifierScheme.Isni, value),
        IdentifierKind.Orcid => Of(IdentifierScheme.Orcid, value),
        _ => null,
    };

    private static bool Fits(IdentifierScheme scheme, string value) => scheme switch
    {
        IdentifierScheme.Lei => value.Length == 20 && CheckDigits.Mod97Fits(value),
        IdentifierScheme.Isni or IdentifierScheme.Orcid => value.Length == 16 && value[..15].All(char.IsAsciiDigit) && CheckDigits.Mod11Fits(value),
        IdentifierScheme.Imo => value.Length == 7 && value.All(char.IsAsciiDigit) && Weighted(value) % 10 == value[6] - '0',
        IdentifierScheme.Isin => value.Length == 12 && value[..2].All(char.IsAsciiLetter) && char.IsAsciiDigit(value[11]) && Luhn(value) % 10 == 0,
        _ => value.Length is 8 or 11 && value[..6].All(char.IsAsciiLetter),
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
