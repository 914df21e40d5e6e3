using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class SecondPersonTests(CrmWorlds worlds)
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(RelationshipType.Cooperation, true)]
    [InlineData(RelationshipType.Partnership, true)]
    public async Task From_the_tier_that_asks_for_it_a_decision_counts_when_another_person_confirms_it(RelationshipType? type, bool isAsked)
    {
        await using var world = await BoardWorld.New(worlds, type);
        await world.DecideAll(HitDecision.FalsePositive);

        var hit = await world.Hit();
        Assert.Equal((isAsked, isAsked ? HitDecision.Undecided : HitDecision.FalsePositive, isAsked ? HitDecision.FalsePositive : null), (hit.NeedsConfirmation, hit.Decision, hit.Proposed));
        Assert.Equal(isAsked ? ScreeningState.Undecided : ScreeningState.Clear, await world.State());
        if (!isAsked) return;
        await world.ConfirmAll();
        hit = await world.Hit();
        Assert.Equal((HitDecision.FalsePositive, null, world.Officer.Id, world.Second.Id), (hit.Decision, hit.Proposed, hit.DecidedBy, hit.ConfirmedBy));
        Assert.Equal(ScreeningState.Clear, await world.State());
    }

    [Fact]
    public async Task Who_decided_does_not_confirm_and_the_database_refuses_it_too()
    {
        await using var world = await BoardWorld.New(worlds, RelationshipType.Partnership);
        await world.DecideAll(HitDecision.FalsePositive);
        var hit = await world.Hit();

        await Assert.ThrowsAsync<OwnProposal>(() => world.Crm.Run(new ConfirmHit(hit.Id, hit.Version, true), world.Officer));
        foreach (var (statement, constraint) in new[]
        {
            ("decision = 'FALSE_POSITIVE', proposed = null, confirmed_by = decided_by, confirmed_at = decided_at", "ck_screening_hit_second_person"),
            ("decision = 'FALSE_POSITIVE', proposed = null", "ck_screening_hit_unconfirmed"),
            ("decision = 'FALSE_POSITIVE'", "ck_screening_hit_proposed_or_decided"),
        })
        {
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Crm.Ask($"update screening_hit set {statement} where id = '{hit.Id}'"));
            Assert.Equal(("23514", constraint), (refused.SqlState, refused.ConstraintName));
        }
    }

    [Fact]
    public async Task A_decision_that_is_not_confirmed_goes_back_with_a_reason_and_a_second_answer_is_refused()
    {
        await using var world = await BoardWorld.New(worlds, RelationshipType.Partnership);
        await world.DecideAll(HitDecision.FalsePositive);
        var hit = await world.Hit();

        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(new ConfirmHit(hit.Id, hit.Version, false), world.Second))).Field);
        var back = await world.Crm.Run(new ConfirmHit(hit.Id, hit.Version, false, "The photograph is the same."), world.Second);

        var sent = await world.Hit();
        Assert.Equal((HitDecision.Undecided, null, null), (sent.Decision, sent.Proposed, sent.DecidedBy));
        Assert.Equal("The photograph is the same.", await world.Crm.Ask("select reason from audit_entry where fact = 'HitProposalRejected'"));
        await Assert.ThrowsAsync<NothingProposed>(() => world.Crm.Run(new ConfirmHit(hit.Id, back.Version, true), world.Second));
    }

    [Fact]
    public async Task What_one_person_decided_waits_for_a_second_when_a_partnership_is_opened()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        await world.Crm.Run(new OpenProspect(world.Organization, RelationshipType.Partnership, Tests.Relationships.CaseWorld.Terms()), world.Officer);

        await world.Screen();

        var hit = await world.Hit();
        Assert.Equal((HitDecision.Undecided, HitDecision.FalsePositive, HitReopening.SecondPersonNeeded), (hit.Decision, hit.Proposed, hit.Reopened));
        Assert.Equal(ScreeningState.Undecided, await world.State());
        await world.ConfirmAll();
        await world.Screen();
        Assert.Equal((HitDecision.FalsePositive, world.Second.Id, ScreeningState.Clear), ((await world.Hit()).Decision, (await world.Hit()).ConfirmedBy, await world.State()));
    }

    [Fact]
    public async Task Two_officers_who_confirm_at_once_confirm_once()
    {
        await using var world = await BoardWorld.New(worlds, RelationshipType.Partnership);
        await world.DecideAll(HitDecision.TrueMatch);
        var hit = await world.Hit();
        var third = await world.Crm.Person(Role.Secretariat);

        var faults = await Task.WhenAll(new[] { world.Second, third }.Select(async actor => await Record.ExceptionAsync(() => world.Crm.Run(new ConfirmHit(hit.Id, hit.Version, true), actor))));

        Assert.Single(faults, fault => fault is VersionConflict);
        Assert.Equal(ScreeningState.TrueMatch, await world.State());
    }
}
