using System.Globalization;
using System.Text;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Pages;
using static PartnerCrm.DueDiligence.Report.ReportTable;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>The check for conflicts of interest: what was searched, the paths as pictures and as a table, and what is not known.</summary>
internal static class ConflictSection
{
    private const int MostDrawn = 12;

    public static string Of(FrozenConflicts? check) => $"<section>\n<h2>Conflicts of interest</h2>\n{(check is null ? "<p>No check was needed, and none was made.</p>" : Body(check))}\n</section>";

    private static string Body(FrozenConflicts check)
    {
        var resolutions = new ReportTable("Conflicts and how they were resolved", "Person", "Outcome", "Resolution", "Reason", "By");
        foreach (var one in check.Resolutions) resolutions.Add(one.Person.Name, Said(one.Outcome) ?? "open", Said(one.Resolution), one.Reason, one.ResolvedBy is { } by ? $"{by.Name}, {At(one.ResolvedAt)}" : null);
        var declarations = new ReportTable("Declarations that were read, by their hashes", "Person", "Number", "Filed", "SHA-256");
        foreach (var one in check.Declarations) declarations.Add(one.Person.Name, one.Number.ToString(CultureInfo.InvariantCulture), At(one.FiledAt), one.Sha256);
        var parties = new ReportTable("What was searched, and what is not known", "Party", "Was");
        foreach (var one in check.Parties) parties.Add(one.Party.Name, PathText.Words(one.Role));
        return $"""
            {Pairs(
                ("Outcome", Said(check.Outcome) ?? "not concluded"), ("State", PathText.Words(check.State)), ("Ties as of", Day(check.Day)), ("Searched", $"{At(check.SearchedAt)} by {check.SearchedBy?.Name ?? "the program"}"),
                ("How far", string.Create(CultureInfo.InvariantCulture, $"up to {check.Depth} steps; {check.PartiesSearched} parties, {check.LinksSearched} ties")), ("Newest tie recorded", At(check.NewestLinkAt)),
                ("Would change the outcome", check.WouldChange))}
            {(check.Paths.Count == 0 ? "<p>No path was found between the people of the case and the organization.</p>" : Pictures(check) + Table(check))}
            {resolutions.Or("No person of the case had a conflict.")}
            {declarations.Or("No declaration was read.")}
            {parties.Or("Nobody was searched.")}
            """;
    }

    private static string Pictures(FrozenConflicts check)
    {
        var html = new StringBuilder("<p class=\"legend\">Round corners: a person. Square corners: an organization. Double line: the organization that the dossier is about. Dashed: declared, not recorded. An arrow shows which way the tie runs.</p>\n");
        foreach (var (number, group) in check.Paths.GroupBy(path => path.Person.Id).Index())
        {
            var paths = group.OrderBy(path => path.Position).ToList();
            var name = paths[0].Person.Name;
            var drawn = paths.Take(MostDrawn).ToList();
            var wide = drawn.Max(path => path.Steps.Count) > 2 ? " wide" : string.Empty;
            html.Append(CultureInfo.InvariantCulture, $"<figure class=\"picture{wide}\">\n{PathPicture.Of(number, $"Paths from {name} to {check.Candidate.Name}", check.Candidate, drawn)}");
            html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Html.Text($"Paths from {name} to {check.Candidate.Name}")}{(paths.Count > drawn.Count ? $"; the first {drawn.Count} of {paths.Count}, all are in the table" : string.Empty)}</figcaption>\n</figure>\n");
        }

        return html.ToString();
    }

    private static string Table(FrozenConflicts check)
    {
        var table = new ReportTable("Paths, step by step", "Person", "Path", "Ownership", "Known from");
        foreach (var path in check.Paths)
        {
            table.Add(path.Person.Name, PathText.Of(path), path.OwnershipPercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.##} %") : null,
                string.Join("; ", path.Steps.Select(step => step.IsDeclared ? "declared" : step.Evidence ?? "no source recorded").Distinct()));
        }

        return table.Or(string.Empty);
    }

    private static string? Said(string? name) => name is null ? null : PathText.Words(name);
}
