using System.Globalization;
using PartnerCrm.DueDiligence.Frozen;
using static PartnerCrm.DueDiligence.Report.ReportTable;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>The organization as it was known.</summary>
internal static class OrganizationSection
{
    public static string Of(FrozenDossier dossier)
    {
        var organization = dossier.Organization;
        var names = new ReportTable("Names", "Kind", "Name", "From", "To");
        foreach (var name in organization.Names) names.Add(PathText.Words(name.Kind), name.Name, Day(name.ValidFrom), Day(name.ValidTo));
        var identifiers = new ReportTable("Identifiers", "Registry", "Identifier");
        foreach (var identifier in organization.Identifiers) identifiers.Add(identifier.Scheme.Replace('_', ' '), identifier.Value);
        var links = new ReportTable("Ties", "From", "Tie", "To", "Since", "Until", "Known from");
        foreach (var link in organization.Links) links.Add(link.From.Name, Tie(link), link.To.Name, Day(link.ValidFrom), Day(link.ValidTo), link.Source);
        return $"""
            <section>
            <h2>Organization</h2>
            {Pairs(
                ("Form", PathText.Words(organization.Form)), ("Country", organization.Country), ("Region", Said(organization.Region)), ("Ownership", Said(organization.Ownership)), ("Reach", Said(organization.Reach)),
                ("Categories", Said(organization.Categories)), ("Sectors", Said(organization.Sectors)), ("Annual income", organization.Income ?? "not known"))}
            {names.Or("No other names were known.")}
            {identifiers.Or("No identifiers were known.")}
            {links.Or("No ties were known.")}
            </section>
            """;
    }

    private static string Tie(FrozenLink link) => string.Join(", ",
        ((string?[])[PathText.Words(link.Kind), link.Title, link.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.##} %") : null, link.Funding]).Where(part => !string.IsNullOrEmpty(part)));

    private static string? Said(string? name) => name is null ? null : PathText.Words(name);

    private static string Said(IReadOnlyList<string> names) => string.Join(", ", names.Select(PathText.Words));
}
