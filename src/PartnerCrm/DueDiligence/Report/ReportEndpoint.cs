using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.Pages;
using PartnerCrm.Profiles;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Report;

/// <summary><c>GET /dossiers/{id}/report</c> shows what the passport of a dossier says, as a page. Whoever may export the one may read the other.</summary>
internal static class ReportEndpoint
{
    public static void Map(IEndpointRouteBuilder app, Crm crm, SigningKey key)
    {
        var export = new PassportExport(crm, key);
        app.MapGet("/dossiers/{id}/report", Task<IResult> (string id, HttpContext http, CancellationToken stop) => Show(id, http, crm, export, stop));
        app.MapGet("/report.css", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text(Html.Resource("Pages/report.css"), "text/css");
        });
    }

    private static async Task<IResult> Show(string id, HttpContext http, Crm crm, PassportExport export, CancellationToken stop)
    {
        try
        {
            if (!Wire.TryDecode(id, out var prefix, out var key) || prefix != "dos") throw new NotFound("dossier");
            var passport = CanonicalJson.Read<Passport>(await export.Of(key, http.Asker().Actor, ExportForm.Report, stop));
            var dossier = CanonicalJson.Read<FrozenDossier>(passport.Content.Frozen.GetRawText());
            return Results.Content(DossierReport.Of(dossier, Context(passport, dossier), await Rules(crm, dossier.Policy, stop)), "text/html; charset=utf-8");
        }
        catch (Refusal refusal)
        {
            var status = refusal switch { NotFound => StatusCodes.Status404NotFound, Forbidden => StatusCodes.Status403Forbidden, _ => StatusCodes.Status409Conflict };
            return Results.Text(refusal.Message, "text/plain", statusCode: status);
        }
    }

    private static async Task<ProfileRules?> Rules(Crm crm, FrozenPolicy policy, CancellationToken stop)
    {
        await using var db = await crm.Databases.CreateDbContextAsync(stop);
        var content = await db.Set<PolicyProfile>().Where(profile => profile.Code == policy.Code && profile.Checksum == policy.Checksum).Select(profile => profile.Content).SingleOrDefaultAsync(stop);
        return content is null ? null : ProfileRules.Of(content);
    }

    private static ReportContext Context(Passport passport, FrozenDossier dossier)
    {
        var said = passport.Content;
        var decision = said.Decision;
        List<ReportSignature> signatures = [.. dossier.People.Select(part => new ReportSignature(part.Part, part.Person.Name, LastDeed(said, part.Person)))];
        if (said.AcceptedBy is { } acceptor) signatures.Add(new ReportSignature("accepted the dossier", acceptor.Name, said.AcceptedAt));
        if (decision?.RecordedBy is { } recorder) signatures.Add(new ReportSignature("entered the decision", recorder.Name, null));
        if (decision?.ConfirmedBy is { } confirmer) signatures.Add(new ReportSignature("confirmed the decision", confirmer.Name, decision.ConfirmedAt));
        return new ReportContext(said.State, said.FrozenSha256, passport.Signature.Fingerprint, decision is null ? [] : Pairs(decision), signatures, dossier.ValidUntil < DateOnly.FromDateTime(said.IssuedAt.UtcDateTime));
    }

    // A part has no moment of its own; what its holder did last on the dossier has.
    private static DateTimeOffset? LastDeed(PassportContent said, FrozenParty person) => said.Audit
        .Where(entry => entry.Actor?.Id == person.Id && entry.Subject.StartsWith(nameof(Dossier), StringComparison.Ordinal)).Select(entry => (DateTimeOffset?)entry.At).Max();

    private static List<(string, string?)> Pairs(PassportDecision decision) =>
    [
        ("Outcome", decision.Outcome is { } outcome ? PathText.Words(outcome) : null), ("Way", PathText.Words(decision.Route)), ("Session", decision.Session), ("Why", decision.Rationale),
        ("Decided", ReportTable.Day(decision.DecidedOn)), ("Valid until", ReportTable.Day(decision.ValidUntil)), ("Conditions", string.Join("; ", decision.Conditions)), ("Stands", PathText.Words(decision.State)),
    ];
}
