using System.Text.RegularExpressions;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>Numbers that registers and tax offices of countries gave, as lists write them among a party's papers.</summary>
internal static partial class ListedNumbers
{
    private static readonly MatchEvidence Evidence = new(NameReference.Shipped);

    public static IEnumerable<KnownIdentifier> Of(ListedDocument paper, ListedParty party)
    {
        if (paper is not { Type: { } type, Number: { } number }) return [];
        if (OrgIdRegister().IsMatch(type)) return KnownIdentifier.OfRegister(type, number) is { } known ? [known] : [];
        return Scheme(paper, party) is { } scheme ? Places(paper, party).Select(place => KnownIdentifier.Of(scheme, place, number)).OfType<KnownIdentifier>() : [];
    }

    /// <summary>The countries of which a paper may be, where it is one that says something only with its country; else none.</summary>
    public static IEnumerable<string> PlacesOf(ListedDocument paper, ListedParty party) => Scheme(paper, party) is null ? [] : Places(paper, party);

    // Where a list does not say whose number it is, it is one of the party's own countries'.
    private static HashSet<string> Places(ListedDocument paper, ListedParty party) =>
        paper.Type is "innCode" or "ogrnCode" ? ["RU"]
        : paper.Country is { } country ? Evidence.Codes([country])
        : Evidence.Codes(party.Nationalities.Concat(party.OtherCountries)) is { Count: > 0 } own ? own
        : Evidence.Codes(party.Addresses.Select(address => address.Country).OfType<string>());

    private static IdentifierScheme? Scheme(ListedDocument paper, ListedParty party) => paper.Type is not { } type || NotOfTheParty().IsMatch(type) ? null
        : TaxPaper().IsMatch(type) ? IdentifierScheme.Tax
        : RegisterPaper().IsMatch(type) ? IdentifierScheme.Registration
        : party.Kind is ListedPartyKind.Organization && AnyNumber().IsMatch(type) ? IdentifierScheme.Number : null;

    // As org-ids begin: a place and its register.
    [GeneratedRegex("^[A-Z]{2,3}-[A-Z0-9_]{2,}$")]
    private static partial Regex OrgIdRegister();

    [GeneratedRegex(@"\b(?:vessel|aircraft|passport|phone|fax)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotOfTheParty();

    [GeneratedRegex(@"^(?:taxNumber|vatCode|innCode)$|(?<![a-z])(?:tax(?:payer)?|fiscal|V\.?A\.?T\.?|NIT|RUC|RIF|R\.?F\.?C\.?|C\.?U\.?I\.?T\.?|FEIN|RTN|TIN)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TaxPaper();

    [GeneratedRegex(@"^(?:registrationNumber|ogrnCode)$|\b(?:C\.R\. No|(?:compan(?:y|ies)|registration|registry|register(?:ed)?|enterprise|incorporation|mercantil|chamber of commerce|trade licen[cs]e|legal entity|social credit)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RegisterPaper();

    [GeneratedRegex(@"^(?:idNumber|(?:national )?identification number|business number)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyNumber();
}
