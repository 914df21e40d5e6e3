using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>What a dossier asks.</summary>
internal sealed record DossierContent(IReadOnlyList<DossierAnswer> Answers, IReadOnlyList<DossierExclusion> Exclusions, IReadOnlyList<DossierRisk> Risks);

/// <summary>What commands ask about a dossier.</summary>
internal static class Dossiers
{
    /// <summary>The facts of a dossier as the database has them; what the command changed so far is not among them.</summary>
    public static Task<DossierCase> DossierCaseOf(this Session session, Guid dossier, CancellationToken stop) =>
        session.Unfiltered<DossierCase>().SingleAsync(facts => facts.DossierId == dossier, stop);

    public static async Task<DossierContent> ContentOf(this Session session, Guid dossier, CancellationToken stop) => new(
        await session.UnfilteredForChange<DossierAnswer>().Where(row => row.DossierId == dossier).OrderBy(row => row.Position).ToListAsync(stop),
        await session.UnfilteredForChange<DossierExclusion>().Where(row => row.DossierId == dossier).OrderBy(row => row.Position).ToListAsync(stop),
        await session.UnfilteredForChange<DossierRisk>().Where(row => row.DossierId == dossier).OrderBy(row => row.Position).ToListAsync(stop));

    /// <summary>A dossier that was sent back goes on: what was found stays found, by whom it was found, where the profile still asks for it in the same words.</summary>
    public static async Task TakeOver(this Session session, Dossier before, Dossier dossier, DossierContent blank, CancellationToken stop)
    {
        var said = await session.ContentOf(before.Id, stop);
        var evidence = await session.Unfiltered<DossierEvidence>().Where(row => row.DossierId == before.Id).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(stop);
        foreach (var (now, then) in blank.Answers.Join(said.Answers, row => (row.Code, row.Question), row => (row.Code, row.Question), ValueTuple.Create))
        {
            (now.Reply, now.Comment, now.AnsweredBy, now.AnsweredAt) = (then.Reply, then.Comment, then.AnsweredBy, then.AnsweredAt);
            foreach (var shown in evidence.Where(row => row.AnswerId == then.Id)) session.Add(shown.For(session.NewId(), now));
        }

        foreach (var (now, then) in blank.Exclusions.Join(said.Exclusions, row => (row.Code, row.Text), row => (row.Code, row.Text), ValueTuple.Create))
            (now.Finding, now.Comment, now.CheckedBy, now.CheckedAt) = (then.Finding, then.Comment, then.CheckedBy, then.CheckedAt);
        foreach (var (now, then) in blank.Risks.Join(said.Risks, row => row.Dimension, row => row.Dimension, ValueTuple.Create))
            (now.Level, now.NeedsPlan, now.Reason, now.RatedBy, now.RatedAt) = (then.Level, then.NeedsPlan, then.Reason, then.RatedBy, then.RatedAt);
        foreach (var measure in await session.Unfiltered<DossierMeasure>().Where(row => row.DossierId == before.Id).OrderBy(row => row.Id).ToListAsync(stop))
            session.Add(new DossierMeasure { Id = session.NewId(), DossierId = dossier.Id, About = measure.About, Text = measure.Text, OwnerId = measure.OwnerId, DueOn = measure.DueOn });
        dossier.GoOnFrom(before);
        dossier.Weigh(blank.Exclusions, blank.Answers);
        dossier.Weigh(blank.Risks);
    }

    /// <summary>A decision for a case was taken on its dossier: what was submitted is accepted, and takes the place of the one before.</summary>
    public static async Task AcceptDossier(this Session session, Guid relationship, CancellationToken stop)
    {
        var submitted = await session.UnfilteredForChange<Dossier>().SingleOrDefaultAsync(row => row.RelationshipId == relationship && row.State == DossierState.Submitted, stop);
        if (submitted is not null) await session.Accept(submitted, "The case was decided on it.", stop);
    }

    public static async Task Accept(this Session session, Dossier submitted, string? reason, CancellationToken stop)
    {
        var before = await session.UnfilteredForChange<Dossier>().SingleOrDefaultAsync(row => row.RelationshipId == submitted.RelationshipId && row.State == DossierState.Accepted, stop);
        submitted.Take(DossierStep.Accept, await session.DossierCaseOf(submitted.Id, stop), session.Actor, session.Now, reason);
        before?.Take(DossierStep.Supersede, await session.DossierCaseOf(before.Id, stop), session.Actor, session.Now, $"Dossier {submitted.Number} took its place.");
    }
}
