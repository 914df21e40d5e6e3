using System.Text.RegularExpressions;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>The identifiers that a list gives of a party: those with check digits wherever it writes them, among papers, details or remarks; those of countries' registers and tax offices from its papers.</summary>
internal static partial class ListedIdentifiers
{
    public static IEnumerable<KnownIdentifier> Of(ListedParty party) => Checked(party).Concat(party.Documents.SelectMany(paper => ListedNumbers.Of(paper, party)));

    private static IEnumerable<KnownIdentifier> Checked(ListedParty party) =>
        party.Documents.Select(document => $"{document.Type} {document.OtherType} {document.Number}")
            .Concat(party.OtherDetails.Select(detail => $"{detail.Label} {detail.Value}"))
            .Append(party.Comments ?? "")
            .SelectMany(text => Labelled().Matches(text))
            .Select(found => KnownIdentifier.Of(Scheme(found.Groups["label"].Value), found.Groups["value"].Value))
            .OfType<KnownIdentifier>();

    // Only what is called so: twenty letters and digits may be anything.
    [GeneratedRegex(@"\b(?<label>LEI|leiCode|Legal Entity Identifier|ROR|ISNI|ORCID|IMO|imoNumber|ISIN|isinCode|BIC|SWIFT(?:/BIC)?|swiftBic)\b(?:[\s:#/.-]|number|code|org\b|no\b)*(?<value>[A-Z0-9]{20}|0[A-Z0-9]{6}\d{2}|\d{4}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{3}[\dX]|[A-Z]{2}[A-Z0-9]{9}\d|[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?|\d{7})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();

    private static IdentifierScheme Scheme(string label) => label.ToUpperInvariant() switch
    {
        "ROR" => IdentifierScheme.Ror,
        "ISNI" => IdentifierScheme.Isni,
        "ORCID" => IdentifierScheme.Orcid,
        "IMO" or "IMONUMBER" => IdentifierScheme.Imo,
        "ISIN" or "ISINCODE" => IdentifierScheme.Isin,
        "BIC" or "SWIFT" or "SWIFT/BIC" or "SWIFTBIC" => IdentifierScheme.Bic,
        _ => IdentifierScheme.Lei,
    };
}
