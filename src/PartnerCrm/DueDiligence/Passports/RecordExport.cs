using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>In which form a dossier leaves the house.</summary>
internal enum ExportForm
{
    /// <summary>As a signed file.</summary>
    Passport,

    /// <summary>As a page.</summary>
    Report,
}

public sealed record PassportExported(string FrozenSha256) : Fact;

public sealed record ReportExported(string FrozenSha256) : Fact;

/// <summary>Takes down who took a dossier out, and in which form. It changes nothing of the dossier, so that only the audit tells it.</summary>
internal sealed record RecordExport(Guid Dossier, ExportForm Form, string FrozenSha256) : ICommand<Dossier>
{
    /// <summary>Facts that a passport does not tell: they are about its readers, not about the dossier.</summary>
    public static readonly string[] Facts = [nameof(PassportExported), nameof(ReportExported)];

    public async Task<Dossier> Run(Session session, CancellationToken stop)
    {
        var dossier = await session.Find<Dossier>(Dossier, stop);
        session.Record(dossier.Id, nameof(DueDiligence.Dossier), Form is ExportForm.Passport ? new PassportExported(FrozenSha256) : new ReportExported(FrozenSha256));
        return dossier;
    }
}
