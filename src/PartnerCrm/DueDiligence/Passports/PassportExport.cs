using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Freezing;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>Makes the signed passport of a frozen dossier.</summary>
internal sealed class PassportExport(Crm crm, SigningKey key)
{
    /// <summary>The file's text, for somebody who reads evidence and sees the dossier. That he took it is in the audit before he has it.</summary>
    /// <exception cref="Refusal">He sees no such dossier, or it is not frozen yet.</exception>
    public async Task<string> Of(Guid id, Actor actor, ExportForm form, CancellationToken stop)
    {
        if (!actor.May(Permission.ReadEvidence)) throw new Forbidden("export dossiers");
        var now = crm.Time.GetUtcNow();
        await using var db = await crm.Databases.CreateDbContextAsync(stop);
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        var asking = actor with { Today = DateOnly.FromDateTime(now.UtcDateTime) };
        var dossier = await new Visibility(crm.Schema).Of<Dossier>(db, asking, id).AsNoTracking().SingleOrDefaultAsync(stop) ?? throw new NotFound("dossier");
        var frozen = await db.Set<DossierSnapshot>().AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, stop) ?? throw new DossierIsNotFrozen();
        var text = Signed(await Content(db, dossier, frozen, now, stop));
        await crm.Commands.Run(new RecordExport(id, form, frozen.Sha256), actor, stop);
        return text;
    }

    private string Signed(PassportContent content)
    {
        var text = CanonicalJson.Of(content);
        var signature = new PassportSignature(SigningKey.Algorithm, key.PublicKey, key.Fingerprint, CanonicalJson.Hash(text), key.Sign(text));
        return CanonicalJson.Of(new Passport(content, signature)) + "\n";
    }

    private static async Task<PassportContent> Content(CrmDb db, Dossier dossier, DossierSnapshot frozen, DateTimeOffset now, CancellationToken stop)
    {
        var approval = await db.Set<Approval>().AsNoTracking().Where(row => row.RelationshipId == dossier.RelationshipId && row.ConfirmedAt != null && row.ConfirmedAt >= dossier.SubmittedAt
            && (dossier.ClosedAt == null || row.ConfirmedAt <= dossier.ClosedAt)).OrderByDescending(row => row.ConfirmedAt).FirstOrDefaultAsync(stop);
        Guid[] subjects = [dossier.Id, dossier.RelationshipId, .. approval is null ? Array.Empty<Guid>() : [approval.Id]];
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(entry => subjects.Contains(entry.SubjectId) && !RecordExport.Facts.Contains(entry.Fact)).OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id).ToListAsync(stop);
        var names = await KnownParties.Of(
            db, [dossier.AcceptedBy ?? Guid.Empty, approval?.SubmittedBy ?? Guid.Empty, approval?.RecordedBy ?? Guid.Empty, approval?.ConfirmedBy ?? Guid.Empty, .. entries.Select(entry => entry.ActorId).OfType<Guid>()], stop);
        return new PassportContent(
            PassportContent.PresentFormat, now, Freeze.Name(dossier.State), dossier.AcceptedAt, names.Of(dossier.AcceptedBy), frozen.Sha256, JsonElement.Parse(frozen.Content),
            approval is null ? null : await Decision(db, approval, names, stop), Chained(entries, names));
    }

    private static async Task<PassportDecision> Decision(CrmDb db, Approval row, KnownParties names, CancellationToken stop)
    {
        var conditions = await db.Set<ApprovalCondition>().Where(condition => condition.ApprovalId == row.Id).OrderBy(condition => condition.Id).Select(condition => condition.Text).ToListAsync(stop);
        var session = row.SessionNumber is { } number ? $"session {number} ({row.SessionYear}), agenda item {row.AgendaItem}, {row.DocumentSymbol}, paragraph {row.ReportParagraph}" : null;
        return new PassportDecision(
            GraphQL.Postgres.Binding.Wire.Encode("apr", row.Id), Freeze.Name(row.Type), Freeze.Name(row.Route), Freeze.Name(row.State), row.Outcome is { } outcome ? Freeze.Name(outcome) : null, session, row.Rationale,
            row.DecidedOn, row.ValidUntil, names.Of((Guid?)row.SubmittedBy), names.Of(row.RecordedBy), names.Of(row.ConfirmedBy), row.ConfirmedAt, conditions);
    }

    private static List<PassportAuditEntry> Chained(IEnumerable<AuditEntry> entries, KnownParties names)
    {
        var chain = new List<PassportAuditEntry>();
        foreach (var entry in entries)
        {
            var data = CanonicalJson.Hash(CanonicalJson.Of(JsonElement.Parse(entry.Data)));
            var link = new PassportAuditEntry(entry.Id, entry.RecordedAt, names.Of(entry.ActorId), entry.Fact, $"{entry.SubjectKind} {entry.SubjectId}", entry.Reason, data, string.Empty);
            chain.Add(link.After(chain.Count == 0 ? PassportAuditEntry.Beginning : chain[^1].Hash));
        }

        return chain;
    }
}
