using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.DueDiligence;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.Files;
using PartnerCrm.Interactions;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>Files: what they hold is hidden with what they are attached to, and who fetched what is for the auditor alone.</summary>
internal sealed partial class WorldWriter
{
    /// <summary>A file whose name and content differ where the role may not read them.</summary>
    private StoreFile File(Permission needed, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(Words(needed, text));
        return new StoreFile(Words(needed, text) + ".txt", new CheckedContent("text/plain", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), new MemoryStream(bytes));
    }

    private async Task FilesOfInteractions(Guid organization)
    {
        var minutes = await Do(File(Permission.ReadInteractions, "Minutes"), officer);
        await Do(new LogInteraction(InteractionKind.Letter, Words(Permission.ReadInteractions, "With a file"), new DateOnly(2026, 2, 21), Organizations: [organization], Files: [minutes.Entity]), officer);
        await Do(File(Permission.ReadInteractions, "Not attached to anything"), Hides(Permission.ReadInteractions) ? officer : Self);
        if (Hides(Permission.ReadInteractions)) await Hidden(File(Permission.ReadInteractions, "Hidden and loose"), officer);
    }

    private async Task<Done> WithEvidence(Done dossier)
    {
        var accounts = await Do(File(Permission.ReadEvidence, "Accounts"), officer);
        await using var db = world.Open();
        var question = await db.Set<DossierAnswer>().Where(row => row.DossierId == dossier.Entity && row.NeedsEvidence).OrderBy(row => row.Position).FirstAsync(Stop);
        return await Do(new AnswerQuestions(dossier.Entity, dossier.Version, [new QuestionReply(question.Code, question.Reply ?? QuestionAnswer.Yes, Words(Permission.ReadEvidence, "See the file."), [new EvidenceEntry(File: accounts.Entity)])]), officer);
    }

    private async Task HiddenFiles(Guid draft, int version)
    {
        var proposal = await Hidden(File(Permission.ReadDrafts, "Hidden proposal"), officer);
        await Hidden(new AttachProposal(draft, version, "PROP-HIDDEN-2", proposal), officer);
        await Hidden(new OpenDossier(draft), officer);
    }

    /// <summary>Somebody took the submitted dossier and its file out of the house.</summary>
    private async Task Exports()
    {
        if (!Hides(Permission.ReadAudit)) return;
        await using var db = world.Open();
        var dossier = await db.Set<Dossier>().SingleAsync(row => row.State == DossierState.Submitted, Stop);
        await Hidden(new RecordExport(dossier.Id, ExportForm.Passport, new string('0', 64)), executive);
        await Hidden(new RecordExport(dossier.Id, ExportForm.Report, new string('0', 64)), executive);
        var evidence = await db.Set<StoredFile>().SingleAsync(row => row.Use == FileUse.DossierAnswer, Stop);
        await Hidden(new RecordDownload(evidence.Id), executive);
    }
}
