using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Approvals;
using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.DueDiligence;

public sealed class DossierCommandTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dossier_opens_with_the_tier_and_the_questions_of_the_profile_in_force_and_one_at_a_time()
    {
        await using var world = await DossierWorld.New(worlds);
        var opened = await world.World.Run(new OpenDossier(world.Case), world.Preparer);
        var rules = ProfileFiles.Shipped().Files.Single(file => file.Code == "ippc");
        var tier = rules.TierOf(RelationshipType.Cooperation, OrganizationForm.IndustryAssociation);
        var row = await world.Row(opened);
        Assert.Equal((tier, rules.Terms(tier).DossierMonths, 1, DossierState.Draft), (row.Tier, row.ValidMonths, row.Number, row.State));
        await using var db = world.World.Open();
        Assert.Equal(rules.QuestionsOf(tier).Select(question => question.Code), await db.Set<DossierAnswer>().OrderBy(answer => answer.Position).Select(answer => answer.Code).ToListAsync(Stop));
        Assert.Equal((rules.Exclusions.Count, rules.Dimensions.Count), (await db.Set<DossierExclusion>().CountAsync(Stop), await db.Set<DossierRisk>().CountAsync(Stop)));
        await Assert.ThrowsAsync<DossierIsOpenAlready>(() => world.World.Run(new OpenDossier(world.Case), world.Preparer));
    }

    [Fact]
    public async Task The_checker_submits_what_others_prepared_and_a_third_accepts_it()
    {
        await using var world = await DossierWorld.New(worlds);
        var prepared = await world.Prepared();
        Assert.Equal(
            ["the checker's own hand: whoever checked the case submits it", "somebody who did not prepare it"],
            (await Assert.ThrowsAsync<StepNotAllowed>(() => world.Step(prepared, DossierStep.Submit, world.Preparer))).Missing.Select(missing => missing.What));
        var submitted = await world.Step(prepared, DossierStep.Submit, world.Checker);
        Assert.Equal(["somebody who did not submit it"], (await Assert.ThrowsAsync<StepNotAllowed>(() => world.Step(submitted, DossierStep.Accept, world.Checker))).Missing.Select(missing => missing.What));
        await world.Step(submitted, DossierStep.Accept, world.Cases.Executive);
        Assert.Equal(DueDiligenceState.Accepted, (await world.Facts()).DueDiligence(world.World.Time.Today));
    }

    [Fact]
    public async Task A_checker_who_had_a_hand_in_the_preparation_cannot_submit_it()
    {
        await using var world = await DossierWorld.New(worlds);
        var prepared = await world.Prepared();
        var touched = await world.World.Run(new RateRisks(prepared.Entity, prepared.Version, [new RiskRating(RiskDimension.Financial, RiskLevel.Low, "Looked again.")]), world.Checker);
        Assert.Contains("somebody who did not prepare it", (await Assert.ThrowsAsync<StepNotAllowed>(() => world.Step(touched, DossierStep.Submit, world.Checker))).Missing.Select(missing => missing.What));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => world.World.Ask($"update dossier set submitted_by = '{world.Checker.Id}'"));
        Assert.Equal("dossier_submitted_by_another", refused.ConstraintName);
    }

    [Fact]
    public async Task What_was_frozen_cannot_be_changed_by_anybody()
    {
        await using var world = await DossierWorld.New(worlds);
        var submitted = await world.Submitted();
        await Assert.ThrowsAsync<DossierIsFrozen>(() => world.World.Run(new RateRisks(submitted.Entity, submitted.Version, [new RiskRating(RiskDimension.Financial, RiskLevel.Low, "Late.")]), world.Preparer));
        foreach (var sql in new[]
        {
            "update dossier_snapshot set content = '{}'", "delete from dossier_snapshot", "truncate dossier_snapshot", "update dossier set benefits = 'More'", "update dossier set state = 'DRAFT'",
            "update dossier_answer set comment = 'x'", "delete from dossier_risk", "update dossier_exclusion set finding = 'APPLIES'", "delete from dossier_measure", "delete from dossier_evidence",
        })
            Assert.Equal((sql, "dossier_frozen"), (sql, (await Assert.ThrowsAsync<PostgresException>(() => world.World.Ask(sql))).ConstraintName));
    }

    [Fact]
    public async Task One_that_was_sent_back_goes_on_in_a_new_one_with_what_was_found()
    {
        await using var world = await DossierWorld.New(worlds);
        var back = await world.Step(await world.Submitted(), DossierStep.SendBack, world.Cases.Recorder, "The owners are not named.");
        var again = await world.World.Run(new OpenDossier(world.Case), world.Preparer);
        Assert.Equal((2, DossierState.Draft), ((await world.Row(again)).Number, (await world.Row(again)).State));
        await world.Step(again, DossierStep.Submit, world.Checker);
        Assert.NotEqual((await world.Snapshot(back)).Sha256, (await world.Snapshot(again)).Sha256);
    }

    [Fact]
    public async Task A_newer_one_that_is_accepted_takes_the_place_of_the_one_before()
    {
        await using var world = await DossierWorld.New(worlds);
        var first = await world.Accepted();
        var second = await world.Accepted();
        Assert.Equal((DossierState.Superseded, DossierState.Accepted), ((await world.Row(first)).State, (await world.Row(second)).State));
    }

    [Fact]
    public async Task An_exclusion_that_applies_blocks_every_later_step_and_the_organization_is_no_candidate()
    {
        await using var world = await DossierWorld.New(worlds);
        var dossier = await world.Prepared();
        Assert.Equal(true, await Eligible());
        await using var db = world.World.Open();
        var code = await db.Set<DossierExclusion>().Select(row => row.Code).FirstAsync(Stop);
        dossier = await world.World.Run(new CheckExclusions(dossier.Entity, dossier.Version, [new ExclusionEntry(code, ExclusionFinding.Applies, "It sells them.")]), world.Preparer);
        Assert.Contains("that no exclusion applies and no answer blocks", (await Assert.ThrowsAsync<StepNotAllowed>(() => world.Step(dossier, DossierStep.Submit, world.Checker))).Missing.Select(missing => missing.What));
        var facts = await world.Facts();
        Assert.Equal(DueDiligenceState.Excluded, facts.DueDiligence(world.World.Time.Today));
        var blocked = RelationshipWorkflow.Table.Rules.Where(rule => rule.Guards.Any(guard => guard.What == "an organization to which no exclusion applies" && !guard.Holds(facts, world.Checker, world.World.Time.Today)));
        Assert.Equal("Prospect Propose, Proposed Open, Proposed Approve, Proposed Decline, InDueDiligence Approve, InDueDiligence Decline, UnderReview Approve, UnderReview Decline, Suspended Approve, Suspended Decline, InDueDiligence Submit, UnderReview Submit, Suspended Submit, InReview Approve, Approved Activate, UnderReview Resume, Suspended Resume",
            string.Join(", ", blocked.Select(rule => $"{rule.From} {rule.Step}")));
        Assert.Equal(false, await Eligible());

        Task<object?> Eligible() => world.World.Ask($"select f.eligible from candidate_facts(array['{world.Cases.Organization}'::uuid], today()) f");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task It_is_valid_as_long_as_the_profile_allows_and_no_longer(int daysMore, bool allowed)
    {
        await using var world = await DossierWorld.New(worlds);
        var opened = await world.World.Run(new OpenDossier(world.Case), world.Preparer);
        var until = world.World.Time.Today.AddMonths((await world.Row(opened)).ValidMonths).AddDays(daysMore);
        var conclude = new ConcludeDossier(opened.Entity, opened.Version, "Some", DossierRecommendation.Engage, "Why not", until);
        if (allowed) await world.World.Run(conclude, world.Preparer);
        else Assert.Equal("validUntil", (await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(conclude, world.Preparer))).Field);
    }

    [Fact]
    public async Task A_decision_for_a_case_accepts_its_dossier()
    {
        await using var world = await DossierWorld.New(worlds);
        var submitted = await world.Submitted();
        var now = await world.Cases.Now(new Done(world.Case, 0));
        var approval = await world.World.Run(new SubmitForReview(now.Entity, now.Version), world.Checker);
        await world.World.Ask($"update approval set state = 'RECORDED', outcome = 'APPROVED', decided_on = '2026-03-01', valid_until = '2028-03-01', recorded_by = '{world.Cases.Recorder.Id}' where id = '{approval.Entity}'");
        await world.World.Run(new ConfirmDecision(approval.Entity, approval.Version), world.Cases.Executive);
        var row = await world.Row(submitted);
        Assert.Equal((DossierState.Accepted, world.Cases.Executive.Id), (row.State, row.AcceptedBy));
    }
}
