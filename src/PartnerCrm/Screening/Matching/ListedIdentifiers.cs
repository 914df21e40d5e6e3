using System.Text.RegularExpressions;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>The checked identifiers that a list gives of a party, wherever it writes them: among papers, details or remarks.</summary>
internal static partial class ListedIdentifiers
{
    public static IEnumerable<KnownIdentifier> Of(ListedParty party) =>
        party.Documents.Select(document => $"{document.Type} {document.OtherType} {document.Number}")
            .Concat(party.OtherDetails.Select(detail => $"{detail.Label} {detail.Value}"))
            .Append(party.Comments ?? "")
            .SelectMany(text => Labelled().Matches(text))
            .Select(found => KnownIdentifier.Of(Scheme(found.Groups["label"].Value), found.Groups["value"].Value))
            .OfType<KnownIdentifier>();

    // Only what is called so: twenty letters and digits may be anything.
    [GeneratedRegex(@"\b(?<label>LEI|leiCode|Legal Entity Identifier|ISNI|ORCID|IMO|imoNumber|ISIN|isinCode|BIC|SWIFT(?:/BIC)?|swiftBic)\b(?:[\s:#/.-]|number|code|no\b)*(?<value>[A-Z0-9]{20}|\d{4}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{3}[\dX]|[A-Z]{2}[A-Z0-9]{9}\d|[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?|\d{7})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Labelled();

    private static IdentifierScheme Scheme(string label) => label.ToUpperInvariant() switch
    {
        "ISNI" => IdentifierScheme.Isni,
        "ORCID" => IdentifierScheme.Orcid,
        "IMO" or "IMONUMBER" => IdentifierScheme.Imo,
        "ISIN" or "ISINCODE" => IdentifierScheme.Isin,
        "BIC" or "SWIFT" or "SWIFT/BIC" or "SWIFTBIC" => IdentifierScheme.Bic,
        _ => IdentifierScheme.Lei,
    };
}
