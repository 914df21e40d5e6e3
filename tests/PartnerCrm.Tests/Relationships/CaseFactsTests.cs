using Microsoft.EntityFrameworkCore;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Relationships;

public sealed class CaseFactsTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_case_has_nothing_yet()
    {
        await using var world = await CaseWorld.New(worlds);
        var facts = await Facts(world, await world.Open());
        Assert.Equal((false, 0, null, null, null), (facts.HasProposal, facts.Objectives, facts.Preparer, facts.Checker, facts.Confirmer));
        Assert.Equal((ScreeningState.NotScreened, ConflictCheckState.NotChecked, null, false), (facts.Screening, facts.ConflictCheck, facts.ConflictOutcome, facts.Excludes));
        Assert.Equal((null, null, null, null), (facts.OpenApproval, facts.RecordedApproves, facts.DecidedOn, facts.DecisionValidUntil));
    }

    [Fact]
    public async Task The_facts_of_a_case_are_what_its_rows_say()
    {
        await using var world = await CaseWorld.New(worlds);
        var today = world.World.Time.Today;
        var opened = await world.Open(RelationshipType.Liaison);
        var proposed = await world.World.Run(new AttachProposal(opened.Entity, opened.Version, "PROP/1"), world.Preparer);
        var linked = await world.World.Run(new LinkObjective(opened.Entity, proposed.Version, world.Objectives[0], "Reports."), world.Preparer);
        var signed = await world.World.Run(new RecordInstrument(opened.Entity, linked.Version, "LOA/1", today, today.AddYears(2), today.AddYears(1)), world.Preparer);
        await world.World.Run(new NameParts(opened.Entity, signed.Version, world.Preparer.Id, world.Checker.Id), world.Preparer);
        var facts = await Facts(world, opened);
        Assert.Equal((true, 1, today.AddYears(2)), (facts.HasProposal, facts.Objectives, facts.InstrumentExpiresOn));
        Assert.Equal((world.Preparer.Id, world.Checker.Id), (facts.Preparer, facts.Checker));
    }

    [Fact]
    public async Task A_decision_counts_while_it_is_valid_and_for_the_type_it_was_taken_for()
    {
        await using var world = await CaseWorld.New(worlds);
        var today = world.World.Time.Today;
        var relationship = await world.CaseIn(RelationshipState.InReview);
        var recorded = await world.Recorded(relationship);
        var facts = await Facts(world, relationship);
        Assert.Equal((recorded.Entity, true, false, world.Recorder.Id), (facts.OpenApproval, facts.RecordedApproves, facts.RecordedDeclines, facts.Recorder));
        Assert.False(facts.HasDecisionInForce(today));

        await world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive);
        facts = await Facts(world, relationship);
        Assert.Equal((null, null, world.Executive.Id), (facts.OpenApproval, facts.RecordedApproves, facts.Confirmer));
        Assert.Equal("no, yes, yes, no", string.Join(", ", new[] { today.AddDays(-1), today, today.AddYears(2), today.AddYears(2).AddDays(1) }
            .Select(day => facts.HasDecisionInForce(day) ? "yes" : "no")));

        await world.World.Ask("update relationship set state = 'UNDER_REVIEW'");
        var now = await world.Now(relationship);
        await world.World.Run(new RetypeRelationship(now.Entity, now.Version, RelationshipType.Partnership, "It shares risks by now"), world.Preparer);
        Assert.False((await Facts(world, relationship)).HasDecisionInForce(today));
    }

    [Fact]
    public async Task A_submission_is_refused_with_everything_it_lacks_and_made_by_the_checker_alone()
    {
        await using var world = await CaseWorld.New(worlds);
        var (id, version) = await world.CaseIn(RelationshipState.InDueDiligence);
        Assert.Equal(["a finished screening of the organization", "a concluded conflict check that nothing has changed since", "a complete dossier that was submitted and has not expired"], await Missing(world.Checker));
        Assert.Equal("the checker's own hand: whoever checked the case submits it", (await Missing(world.Preparer))[0]);
        Assert.Equal(0L, await world.World.Ask("select count(*) from approval"));

        async Task<List<string>> Missing(PartnerCrm.Access.Actor actor) =>
            [.. (await Assert.ThrowsAsync<StepNotAllowed>(() => world.World.Run(new SubmitForReview(id, version), actor))).Missing.Select(missing => missing.What)];
    }

    private static async Task<CaseFacts> Facts(CaseWorld world, Done relationship)
    {
        await using var db = world.World.Open();
        return await db.Set<CaseFacts>().SingleAsync(facts => facts.CaseId == relationship.Entity, Stop);
    }
}
