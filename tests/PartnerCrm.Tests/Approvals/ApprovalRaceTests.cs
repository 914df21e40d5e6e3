using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Approvals;

public sealed class ApprovalRaceTests(CrmWorlds worlds)
{
    private const int Rounds = 20;

    [Fact]
    public async Task Of_two_confirmers_one_wins_and_the_other_is_refused()
    {
        await using var world = await CaseWorld.New(worlds);
        var other = await world.Person("Other", Role.Executive);
        for (var round = 0; round < Rounds; round++)
        {
            var relationship = await world.CaseIn(RelationshipState.InReview);
            await world.World.Declared(relationship.Entity, other.Id);
            var recorded = await world.Recorded(relationship);
            var outcomes = await Race(
                () => world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive),
                () => world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), other));
            Assert.IsType<VersionConflict>(Assert.Single(outcomes.OfType<Refusal>()));
            Assert.Equal(RelationshipState.Approved, await world.StateOf(relationship));
            Assert.Equal(1L, await world.World.Ask($"select count(*) from case_part where case_id = '{relationship.Entity}' and part = 'CONFIRMER'"));
            Assert.Equal(1L, await world.World.Ask($"select count(*) from audit_entry where subject_id = '{recorded.Entity}' and fact = 'DecisionConfirmed'"));
        }
    }

    [Fact]
    public async Task One_person_who_becomes_checker_and_confirmer_at_once_becomes_one_of_them()
    {
        await using var world = await CaseWorld.New(worlds);
        for (var round = 0; round < Rounds; round++)
        {
            // The database alone holds the rule here.
            var relationship = await world.CaseIn(RelationshipState.InReview);
            var recorded = await world.Recorded(relationship);
            var outcomes = await Race(
                () => world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive),
                () => world.World.Run(new Become(relationship.Entity, Part.Checker), world.Executive));
            Assert.True(Assert.Single(outcomes.OfType<Refusal>()) is PartsNeedThreePeople or StepNotAllowed or VersionConflict, string.Join(" / ", outcomes));
            Assert.Equal(1L, await world.World.Ask(
                $"select count(*) from case_part where case_id = '{relationship.Entity}' and person_id = '{world.Executive.Id}' and part in ('CHECKER', 'CONFIRMER')"));
        }
    }

    [Fact]
    public async Task Of_two_changes_to_the_same_version_one_wins()
    {
        await using var world = await CaseWorld.New(worlds);
        for (var round = 0; round < Rounds; round++)
        {
            var opened = await world.Open();
            var outcomes = await Race(
                () => world.World.Run(new UpdateRelationship(opened.Entity, opened.Version, CaseWorld.Terms("One")), world.Preparer),
                () => world.World.Run(new AttachProposal(opened.Entity, opened.Version, "PROP/1"), world.Checker));
            Assert.Equal(2, Assert.IsType<VersionConflict>(Assert.Single(outcomes.OfType<Refusal>())).CurrentVersion);
        }
    }

    [Fact]
    public async Task Two_entries_of_a_decision_do_not_mix()
    {
        await using var world = await CaseWorld.New(worlds);
        for (var round = 0; round < Rounds; round++)
        {
            var recorded = await world.Recorded(await world.CaseIn(RelationshipState.InReview));
            var outcomes = await Race(
                () => world.World.Run(world.Decision(recorded, DecisionOutcome.ApprovedWithConditions), world.Recorder),
                () => world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive));
            Assert.IsType<VersionConflict>(Assert.Single(outcomes.OfType<Refusal>()));
            Assert.True((bool)(await world.World.Ask($"""
                select (outcome = 'APPROVED_WITH_CONDITIONS') = exists (select 1 from approval_condition c where c.approval_id = a.id) from approval a where a.id = '{recorded.Entity}'
                """))!);
        }
    }

    [Fact]
    public async Task Advisers_do_not_wait_for_one_another()
    {
        await using var world = await CaseWorld.New(worlds);
        var other = await world.Person("Second adviser", Role.Spg);
        for (var round = 0; round < Rounds; round++)
        {
            var relationship = await world.CaseIn(RelationshipState.InReview);
            await world.World.Declared(relationship.Entity, other.Id);
            var approval = await world.Submitted(relationship);
            var outcomes = await Race(
                () => world.World.Run(new GiveAdvice(approval.Entity, Recommendation.Support, "For it."), world.Adviser),
                () => world.World.Run(new GiveAdvice(approval.Entity, Recommendation.Oppose, "Against it."), other));
            Assert.Empty(outcomes.OfType<Refusal>());
            Assert.Equal(2L, await world.World.Ask($"select count(*) from advice where approval_id = '{approval.Entity}'"));
        }
    }

    [Fact]
    public async Task Advice_and_the_check_that_finds_a_conflict_of_the_adviser_at_once_end_in_one_order_or_the_other()
    {
        await using var world = await CaseWorld.New(worlds);
        var employed = await world.Employee("Employed adviser", Role.Spg);
        for (var round = 0; round < Rounds; round++)
        {
            var relationship = await world.CaseIn(RelationshipState.InReview);
            await world.World.Declared(relationship.Entity, employed.Id);
            var approval = await world.Submitted(relationship);
            var outcomes = await Race(
                () => world.World.Run(new GiveAdvice(approval.Entity, Recommendation.Support, "For it."), employed),
                () => world.World.Run(new RunConflictCheck(relationship.Entity, AlsoCheck: [employed.Id]), world.Preparer));
            Assert.IsType<Done>(outcomes[1]);
            Assert.True(outcomes[0] is Done or StepNotAllowed or OpenConflictOfInterest, outcomes[0].ToString());
            Assert.Equal(outcomes[0] is Done ? 1L : 0L, await world.World.Ask($"select count(*) from advice where approval_id = '{approval.Entity}'"));

            var refused = await Assert.ThrowsAsync<StepNotAllowed>(() => world.World.Run(new GiveAdvice(approval.Entity, Recommendation.Support, "Again."), employed));
            Assert.Equal("somebody whom no conflict of interest keeps away from this case", Assert.Single(refused.Missing).What);
        }
    }

    [Fact]
    public async Task The_database_refuses_what_the_code_did_not_see_with_the_same_words()
    {
        await using var world = await CaseWorld.New(worlds);
        var employed = await world.Employee("Employed officer", Role.Executive);
        var relationship = await world.CaseIn(RelationshipState.InReview);
        await world.World.Run(new RunConflictCheck(relationship.Entity, AlsoCheck: [employed.Id]), world.Preparer);
        await Assert.ThrowsAsync<OpenConflictOfInterest>(() => world.World.Run(new Become(relationship.Entity, Part.Confirmer), employed));
        await Assert.ThrowsAsync<PartsNeedThreePeople>(() => world.World.Run(new Become(relationship.Entity, Part.Checker), world.Preparer));
        Assert.Equal(2L, await world.World.Ask("select count(*) from case_part"));
    }

    private static async Task<object[]> Race(params Func<Task<Done>>[] deeds)
    {
        using var start = new Barrier(deeds.Length);
        return await Task.WhenAll(deeds.Select(deed => Task.Run<object>(async () =>
        {
            start.SignalAndWait();
            try
            {
                return await deed();
            }
            catch (Refusal refusal)
            {
                return refusal;
            }
        })));
    }

    /// <summary>Gives the actor a part without any of the guards of code.</summary>
    private sealed record Become(Guid Relationship, Part Part) : ICommand<Relationship>
    {
        public async Task<Relationship> Run(Session session, CancellationToken stop)
        {
            var relationship = await session.Find<Relationship>(Relationship, stop);
            await session.Name(relationship, session.Actor.Id, Part, stop);
            return relationship;
        }
    }
}
