using System.Globalization;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Pages;
using PartnerCrm.Profiles;
using static PartnerCrm.DueDiligence.Report.ReportTable;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>A frozen dossier as a page to be read and printed. It says what was frozen and nothing of today, but who signed and what was decided since.</summary>
internal static class DossierReport
{
    /// <param name="dossier">What was frozen.</param>
    /// <param name="context">Where it stands, and who signed.</param>
    /// <param name="rules">The profile that it was made under, for the marks of what is unconfirmed; null where it is not here any more.</param>
    public static string Of(FrozenDossier dossier, ReportContext context, ProfileRules? rules) => $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{Html.Text($"Due diligence: {dossier.Organization.Name}")}</title>
          <link rel="stylesheet" href="/report.css">
        </head>
        <body>
        <main>
        <header>
        <p class="kind">Due diligence dossier {dossier.Number.ToString(CultureInfo.InvariantCulture)} · {Html.Text(PathText.Words(context.State))}</p>
        <h1>{Html.Text(dossier.Organization.Name)}</h1>
        <p>{Html.Text($"{PathText.Words(dossier.Case.Type)}: {dossier.Case.Title}")}</p>
        </header>
        {Summary(dossier, context)}
        {Profile(dossier, rules)}
        {OrganizationSection.Of(dossier)}
        {ScreeningSection.Of(dossier.Screening)}
        {ConflictSection.Of(dossier.Conflicts)}
        {InfluenceSection.Of(dossier.Conflicts)}
        {FindingsSection.Of(dossier, rules)}
        {Signatures(context)}
        {Proof(dossier, context)}
        </main>
        </body>
        </html>
        """;

    private static string Summary(FrozenDossier dossier, ReportContext context) => $"""
        <section class="summary">
        <h2>Recommendation</h2>
        <p class="verdict">{Html.Text(PathText.Words(dossier.Recommendation))}</p>
        <p>{Html.Text(dossier.RecommendationReason)}</p>
        {Pairs(
            ("Benefits", dossier.Benefits), ("Highest risk", Highest(dossier)), ("Frozen", At(dossier.FrozenAt)), ("Valid until", Day(dossier.ValidUntil) + (context.Expired ? ": that day is over" : string.Empty)), ("Scope", dossier.Case.Scope),
            ("Runs", $"{Day(dossier.Case.StartsOn)} to {Day(dossier.Case.ExpiresOn)}".Trim()), ("Financing", dossier.Case.Financing), ("Proposal", dossier.Case.ProposalReference))}
        {Objectives(dossier)}
        {(context.Decision.Count == 0 ? "<p>No decision on it had taken effect when this page was made.</p>" : "<h3>Decision</h3>" + Pairs([.. context.Decision]))}
        </section>
        """;

    private static string Objectives(FrozenDossier dossier)
    {
        var table = new ReportTable("Strategic objectives", "Objective", "Contribution");
        foreach (var objective in dossier.Case.Objectives) table.Add($"{objective.Code} {objective.Title}", objective.Contribution);
        return table.Or("It names no strategic objective.");
    }

    // Levels are texts here; their order is that of the enum that named them.
    private static string Highest(FrozenDossier dossier) => dossier.Risks.Count == 0 ? "not rated" : PathText.Words(dossier.Risks
        .MaxBy(risk => Enum.TryParse<RiskLevel>(risk.Level, ignoreCase: true, out var level) ? (int)level : int.MaxValue)!.Level);

    private static string Profile(FrozenDossier dossier, ProfileRules? rules)
    {
        var policy = dossier.Policy;
        var unconfirmed = rules is null ? "This version of the profile is not in the database any more; which of its values were confirmed is not known here."
            : rules.Unconfirmed == 0 ? "All its values were confirmed by the secretariat."
            : $"{rules.Unconfirmed} of its values were not confirmed by the secretariat; what follows from one of them is marked (unconfirmed).";
        return $"""
            <section>
            <h2>Policy profile</h2>
            {Pairs(("Profile", $"{policy.Title} ({policy.Code}), edition {policy.Version}, version {policy.Number.ToString(CultureInfo.InvariantCulture)} here"), ("Tier", PathText.Words(policy.Tier)), ("Checksum", policy.Checksum))}
            <p>{Html.Text(unconfirmed)}</p>
            </section>
            """;
    }

    private static string Signatures(ReportContext context)
    {
        var table = new ReportTable("Who prepared, checked and decided", "Part", "Name", "When", "Signature");
        foreach (var signature in context.Signatures) table.Add(PathText.Words(signature.Part), signature.Name, At(signature.At), string.Empty);
        return $"<section class=\"signatures\">\n<h2>Signatures</h2>\n{table.Or("Nobody is recorded.")}</section>";
    }

    private static string Proof(FrozenDossier dossier, ReportContext context) => $"""
        <section>
        <h2>Proof</h2>
        {Pairs(("Dossier", dossier.Dossier), ("SHA-256 of what was frozen", context.Sha256), ("Key that signs passports", context.Key))}
        <p>The passport of this dossier is one signed file with the same facts; the verb <code>verify</code> checks it without any server.</p>
        </section>
        """;
}
