using System.Globalization;
using PartnerCrm.DueDiligence.Frozen;
using static PartnerCrm.DueDiligence.Report.ReportTable;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>The screening that the dossier relied on, with the versions of the lists.</summary>
internal static class ScreeningSection
{
    public static string Of(FrozenScreening? screening) => $"<section>\n<h2>Screening</h2>\n{(screening is null ? "<p>None was needed, and none was made.</p>" : Body(screening))}\n</section>";

    private static string Body(FrozenScreening screening)
    {
        var lists = new ReportTable("List versions", "List", "Version", "Of", "SHA-256");
        foreach (var list in screening.Lists) lists.Add(list.Kind, list.Number.ToString(CultureInfo.InvariantCulture), At(list.ListDate), list.Checksum);
        var parties = new ReportTable("Who was compared", "Party", "As", "Under the names");
        foreach (var party in screening.Parties) parties.Add(party.Party.Name, PathText.Words(party.Role), string.Join("; ", party.Names));
        var hits = new ReportTable("Possible matches", "Party", "Listed as", "On", "Score", "Decision", "Reason", "By");
        foreach (var hit in screening.Hits)
        {
            hits.Add(hit.Party.Name, $"{hit.ListedAs} ({hit.ReferenceNumber})", hit.ListKind, hit.Score.ToString("0.00", CultureInfo.InvariantCulture), PathText.Words(hit.Decision), hit.Reason,
                hit.DecidedBy is { } by ? $"{by.Name}, {At(hit.DecidedAt)}{(hit.ConfirmedBy is { } second ? $"; confirmed by {second.Name}" : string.Empty)}" : null);
        }

        return $"""
            {Pairs(("Conclusion", PathText.Words(screening.Conclusion)), ("Result", PathText.Words(screening.Result)), ("Screened", $"{At(screening.ScreenedAt)} by {screening.ScreenedBy?.Name ?? "the program"}"))}
            {lists.Or("No list was in force.")}
            {parties.Or("Nobody was compared.")}
            {hits.Or("There were no possible matches.")}
            """;
    }
}
