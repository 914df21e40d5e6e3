using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Testing;

/// <summary>Dossiers for tests that are about something else.</summary>
internal static class CompleteDossier
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens a dossier and says in it whatever a complete one says: nothing excludes, one risk is moderate and has a measure.</summary>
    public static async Task<Done> Prepare(CrmWorld world, Guid relationship, Actor preparer) => await Fill(world, await world.Run(new OpenDossier(relationship), preparer), preparer);

    public static Task<Done> Fill(CrmWorld world, Done dossier, Actor preparer) => Fill(world, dossier, preparer, command => world.Run(command, preparer), text => text);

    /// <summary>The same by a way of running commands, and with texts changed.</summary>
    public static async Task<Done> Fill(CrmWorld world, Done dossier, Actor preparer, Func<ICommand<Dossier>, Task<Done>> run, Func<string, string> words)
    {
        await using var db = world.Open();
        var questions = await db.Set<DossierAnswer>().Where(row => row.DossierId == dossier.Entity).OrderBy(row => row.Position).ToListAsync(Stop);
        var exclusions = await db.Set<DossierExclusion>().Where(row => row.DossierId == dossier.Entity).OrderBy(row => row.Position).Select(row => row.Code).ToListAsync(Stop);
        var risks = await db.Set<DossierRisk>().Where(row => row.DossierId == dossier.Entity).OrderBy(row => row.Position).Select(row => row.Dimension).ToListAsync(Stop);
        dossier = await run(new AnswerQuestions(dossier.Entity, dossier.Version, [.. questions.Select(question => Reply(question, words))]));
        dossier = await run(new CheckExclusions(dossier.Entity, dossier.Version, [.. exclusions.Select(code => new ExclusionEntry(code, ExclusionFinding.DoesNotApply, words("Looked at.")))]));
        dossier = await run(new RateRisks(dossier.Entity, dossier.Version, [.. risks.Select((dimension, i) => new RiskRating(dimension, i == 0 ? RiskLevel.Moderate : RiskLevel.Low, words("As the papers show.")))]));
        dossier = await run(new PlanMeasures(dossier.Entity, dossier.Version, [new MeasureEntry(words("Publish every meeting."), preparer.Id, world.Time.Today.AddMonths(6), risks[0])]));
        return await run(new ConcludeDossier(dossier.Entity, dossier.Version, words("Pest reports come sooner."), DossierRecommendation.EngageWithMeasures, words("The risk is known and small.")));
    }

    /// <summary>An accepted dossier of a relationship, as if all this had been done.</summary>
    public static Task<object?> Accepted(CrmWorld world, Guid relationship, DateOnly until) => world.Ask($"""
        insert into dossier (id, version, relationship_id, organization_id, number, type, tier, profile_id, valid_months, state, opened_at, preparers, submitted_at, accepted_at, excludes,
          benefits, recommendation, recommendation_reason, valid_until)
        select gen_random_uuid(), 1, r.id, r.organization_id, 1, r.type, 'BASIC', p.id, 12, 'ACCEPTED', now(), array[]::uuid[], now(), now(), false, 'Some', 'ENGAGE', 'Why not', '{until:yyyy-MM-dd}'
        from relationship r, policy_profile p where r.id = '{relationship}' and p.in_force returning id
        """);

    private static QuestionReply Reply(DossierAnswer question, Func<string, string> words) => new(
        question.Code, new[] { QuestionAnswer.Yes, QuestionAnswer.No, QuestionAnswer.Partly }.First(reply => !question.Blocks.Contains(reply)), words("Seen."),
        [new EvidenceEntry(words("Annual report 2025"))]);
}
