using Npgsql;
using PartnerCrm.Approvals;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Approvals;

public sealed class ApprovalCommandTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_cooperation_goes_through_advice_input_and_a_decision_that_two_people_enter_and_confirm()
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(RelationshipState.InReview);
        var approval = await world.Submitted(relationship);

        Assert.Equal(["advice of the Strategic Planning Group"],
            await Missing(() => world.World.Run(new GiveBureauInput(approval.Entity, Recommendation.Support, "Too early"), world.BureauMember)));
        Assert.Equal(["advice of the Strategic Planning Group", "input of the Bureau"],
            await Missing(() => world.World.Run(world.Decision(approval), world.Recorder)));

        var recorded = await world.RecordedOn(approval, DecisionOutcome.ApprovedWithConditions);
        Assert.Equal((ApprovalState.Recorded, RelationshipState.InReview), (await world.ApprovalStateOf(approval), await world.StateOf(relationship)));
        Assert.Equal(["somebody who did not enter the decision"],
            await Missing(() => world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Recorder)));
        Assert.Equal(["somebody who neither prepared nor checked the case"],
            await Missing(() => world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Checker)));

        var confirmed = await world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive);
        Assert.Equal((ApprovalState.Decided, RelationshipState.Approved), (await world.ApprovalStateOf(approval), await world.StateOf(relationship)));
        Assert.Equal("ADVISER Adviser, BUREAU_MEMBER Member, CHECKER Checker, CONFIRMER Executive, PREPARER Preparer",
            await world.World.Ask("select string_agg(p.part || ' ' || c.name, ', ' order by p.part) from case_part p join contact c on c.id = p.person_id"));

        var condition = (Guid)(await world.World.Ask("select id from approval_condition"))!;
        await Assert.ThrowsAsync<NotFound>(() => world.World.Run(new FulfilCondition(confirmed.Entity, confirmed.Version, Guid.CreateVersion7(),
            world.World.Time.Today, "Report 1"), world.Recorder));
        await world.World.Run(new FulfilCondition(confirmed.Entity, confirmed.Version, condition, world.World.Time.Today, "Report 1"), world.Recorder);
        Assert.Equal("Report 1", await world.World.Ask("select evidence from approval_condition"));
    }

    [Theory]
    [InlineData(DecisionOutcome.Approved, RelationshipState.Approved)]
    [InlineData(DecisionOutcome.ApprovedWithConditions, RelationshipState.Approved)]
    [InlineData(DecisionOutcome.Declined, RelationshipState.Declined)]
    [InlineData(DecisionOutcome.Deferred, RelationshipState.InDueDiligence)]
    [InlineData(DecisionOutcome.Noted, RelationshipState.InDueDiligence)]
    public async Task A_confirmed_decision_moves_the_relationship_in_the_same_moment(DecisionOutcome outcome, RelationshipState state)
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(RelationshipState.InReview);
        var recorded = await world.Recorded(relationship, outcome);
        await world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive);
        Assert.Equal((ApprovalState.Decided, state), (await world.ApprovalStateOf(recorded), await world.StateOf(relationship)));
    }

    [Fact]
    public async Task An_entered_decision_can_be_corrected_until_it_is_confirmed()
    {
        await using var world = await CaseWorld.New(worlds);
        var recorded = await world.Recorded(await world.CaseIn(RelationshipState.InReview), DecisionOutcome.ApprovedWithConditions);
        await world.World.Run(world.Decision(recorded, DecisionOutcome.Declined), world.Recorder);
        Assert.Equal("DECLINED 0", await world.World.Ask("select outcome || ' ' || (select count(*) from approval_condition) from approval"));
    }

    [Fact]
    public async Task A_decision_that_does_not_fit_is_refused_where_it_does_not()
    {
        await using var world = await CaseWorld.New(worlds);
        var approval = await world.Submitted(await world.CaseIn(RelationshipState.InReview));
        var good = world.Decision(approval);
        foreach (var (bad, field) in new[]
        {
            (good with { SessionNumber = 0 }, "sessionNumber"),
            (good with { SessionYear = 2025 }, "sessionYear"),
            (good with { ReportParagraph = "" }, "reportParagraph"),
            (good with { ValidUntil = null }, "validUntil"),
            (good with { ValidUntil = good.DecidedOn.AddDays(-1) }, "validUntil"),
            (good with { Outcome = DecisionOutcome.Declined }, "validUntil"),
            (good with { Outcome = DecisionOutcome.ApprovedWithConditions }, "conditions"),
            (good with { Conditions = [new DecisionCondition("Report.")] }, "conditions"),
            (good with { DecidedOn = good.DecidedOn.AddDays(1), ValidUntil = good.DecidedOn.AddDays(2) }, "decidedOn"),
        })
            Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(bad, world.Recorder))).Field);
    }

    [Fact]
    public async Task Sending_back_or_withdrawing_closes_the_approval_and_another_can_be_made()
    {
        await using var world = await CaseWorld.New(worlds);
        var sent = await world.CaseIn(RelationshipState.InReview);
        var approval = await world.Submitted(sent);
        Assert.Equal(["a reason"], await Missing(() => world.World.Run(new SendBack(approval.Entity, 1, ""), world.Recorder)));
        await world.World.Run(new SendBack(approval.Entity, 1, "Dossier is thin"), world.Recorder);
        Assert.Equal((ApprovalState.SentBack, RelationshipState.InDueDiligence), (await world.ApprovalStateOf(approval), await world.StateOf(sent)));
        await world.Submitted(sent);

        var withdrawn = await world.CaseIn(RelationshipState.InReview);
        approval = await world.Submitted(withdrawn);
        await world.World.Run(new TakeRelationshipStep(withdrawn.Entity, withdrawn.Version, RelationshipStep.Withdraw, "They lost interest"), world.Preparer);
        Assert.Equal((ApprovalState.Withdrawn, RelationshipState.Withdrawn), (await world.ApprovalStateOf(approval), await world.StateOf(withdrawn)));
    }

    [Fact]
    public async Task Only_one_approval_is_open_at_a_time()
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(RelationshipState.InReview);
        await world.Submitted(relationship);
        var second = await Assert.ThrowsAnyAsync<Exception>(() => world.Submitted(relationship));
        Assert.Equal("approval_one_open", Assert.IsType<PostgresException>(second.InnerException).ConstraintName);
    }

    [Fact]
    public async Task A_revoked_decision_suspends_what_was_active_and_keeps_its_history()
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(RelationshipState.InReview);
        var recorded = await world.Recorded(relationship);
        var confirmed = await world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive);
        await world.World.Ask("update relationship set state = 'ACTIVE'");
        await world.World.Run(new RevokeDecision(confirmed.Entity, confirmed.Version, "Report was amended"), world.Recorder);
        Assert.Equal((ApprovalState.Revoked, RelationshipState.Suspended), (await world.ApprovalStateOf(recorded), await world.StateOf(relationship)));
        Assert.Equal("APPROVED", await world.World.Ask("select outcome from approval"));
        var now = await world.Now(relationship);
        Assert.Contains("a decision in force today", await Missing(() =>
            world.World.Run(new TakeRelationshipStep(now.Entity, now.Version, RelationshipStep.Resume), world.Preparer)));
    }

    [Fact]
    public async Task A_liaison_is_decided_by_the_executive_secretary_alone_and_not_before_it_is_screened()
    {
        await using var world = await CaseWorld.New(worlds);
        var (id, version) = await world.CaseIn(RelationshipState.Proposed, RelationshipType.Liaison);
        var until = world.World.Time.Today.AddYears(1);
        Assert.Equal(["a finished screening of the organization"],
            await Missing(() => world.World.Run(new DecideCase(id, version, DecisionOutcome.Approved, "Useful.", until), world.Executive)));
        Assert.Contains("the right to decide for the secretariat", await Missing(() =>
            world.World.Run(new DecideCase(id, version, DecisionOutcome.Approved, "Useful.", until), world.Recorder)));
        await Assert.ThrowsAsync<InvalidInput>(() => world.World.Run(new DecideCase(id, version, DecisionOutcome.Deferred, "Later."), world.Executive));
        var cooperation = await world.CaseIn(RelationshipState.InDueDiligence);
        Assert.Empty(await Missing(() => world.World.Run(new DecideCase(cooperation.Entity, cooperation.Version, DecisionOutcome.Declined, "No."),
            world.Executive)));
        Assert.Equal(0L, await world.World.Ask("select count(*) from approval"));
    }

    [Fact]
    public async Task What_was_said_on_a_case_cannot_be_changed_or_removed()
    {
        await using var world = await CaseWorld.New(worlds);
        await world.Recorded(await world.CaseIn(RelationshipState.InReview));
        foreach (var sql in new[] { "update advice set text = 'x'", "delete from advice", "update bureau_input set text = 'x'", "delete from bureau_input" })
            Assert.Equal("statement_append_only", (await Assert.ThrowsAsync<PostgresException>(() => world.World.Ask(sql))).ConstraintName);
    }

    private static async Task<IEnumerable<string>> Missing(Func<Task> deed) => (await Assert.ThrowsAsync<StepNotAllowed>(deed))
        .Missing.Select(missing => missing.What);
}
