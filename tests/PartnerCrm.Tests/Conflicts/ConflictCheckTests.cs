using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

public sealed class ConflictCheckTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_case_that_nobody_checked_is_not_checked()
    {
        await using var world = await ConflictWorld.New(worlds);

        Assert.Equal(ConflictCheckState.NotChecked, (await world.Conclusion()).State);
    }

    [Fact]
    public async Task Every_path_is_kept_as_its_ordered_steps_with_ownership_multiplied()
    {
        await using var world = await ConflictWorld.New(worlds);
        var holding = await world.Organization("Holding");
        var sister = await world.Person("Sister");
        await world.Link(LinkKind.Family, world.Officer.Id, sister.Id);
        await world.Link(LinkKind.Owns, sister.Id, holding, 60);
        await world.Link(LinkKind.Owns, holding, world.Candidate, 50);
        await world.Link(LinkKind.ConsultsFor, world.Officer.Id, world.Candidate);

        var check = await world.Check();

        Assert.Equal("""
            Officer > CONSULTS_FOR - Candidate
            Officer > FAMILY - Sister > OWNS 60 - Holding > OWNS 30 - Candidate
            """, await world.Paths());
        Assert.Equal((2, 4), (check.PathsFound, check.Depth));
        var conclusion = await world.Conclusion();
        Assert.Equal((ConflictCheckState.Open, null), (conclusion.State, conclusion.Outcome));
        Assert.Equal([world.Officer.Id], conclusion.Conflicted);
    }

    [Fact]
    public async Task Working_in_the_same_house_is_no_tie()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Link(LinkKind.PartnerOf, world.Candidate, world.Secretariat);

        var check = await world.Check();

        Assert.Equal(0, check.PathsFound);
        Assert.Equal(1L, await world.Crm.Ask($"select count(*) from checked_party where role = 'NO_TIE' and party_id = '{world.Secretariat}'"));
    }

    [Fact]
    public async Task What_did_not_hold_on_the_day_or_was_superseded_makes_no_path()
    {
        await using var world = await ConflictWorld.New(worlds);
        var today = world.Crm.Time.Today;
        await world.Link(LinkKind.Employs, world.Candidate, world.Officer.Id, until: today.AddDays(-1));
        var wrong = await world.Link(LinkKind.MemberOf, world.Officer.Id, world.Candidate);
        await world.Crm.Run(new RetractLink(wrong, 1, "Mixed up."), world.Officer);

        Assert.Equal(0, (await world.Check()).PathsFound);
        await world.Crm.Run(new RunConflictCheck(world.Case, today.AddDays(-1)), world.Officer);

        Assert.Equal("Officer < EMPLOYS - Candidate", await world.Paths());
    }

    [Fact]
    public async Task Nothing_found_closes_the_case_and_says_what_was_searched_and_what_would_change_it()
    {
        await using var world = await ConflictWorld.New(worlds);
        var owner = await world.Organization("Owner");
        await world.Link(LinkKind.Owns, owner, world.Candidate, 80);

        var check = await world.Check();

        var conclusion = await world.Conclusion();
        Assert.Equal((ConflictCheckState.Closed, ConflictOutcome.None), (conclusion.State, conclusion.Outcome));
        Assert.Empty(conclusion.Conflicted);
        Assert.Equal((WouldChange.UnknownOwner, 3, world.Crm.Time.GetUtcNow()), (check.WouldChange!.Value, check.LinksSearched, check.NewestLinkAt));
        Assert.Equal(2L, await world.Crm.Ask("select count(*) from checked_party where role = 'UNKNOWN_OWNERS'"));
        Assert.Equal(1L, await world.Crm.Ask("select count(*) from checked_party where role = 'UNDECLARED'"));
    }

    [Fact]
    public async Task A_tie_that_ended_is_the_one_fact_that_would_change_the_check()
    {
        await using var world = await ConflictWorld.New(worlds);
        var ended = await world.Link(LinkKind.Employs, world.Candidate, world.Officer.Id, until: new DateOnly(2020, 1, 31));

        var check = await world.Check();

        Assert.Equal((WouldChange.TieOutsideItsPeriod, world.Officer.Id, ended), (check.WouldChange!.Value, check.WouldChangePartyId!.Value, check.WouldChangeLinkId!.Value));
    }

    [Fact]
    public async Task A_newer_tie_around_the_case_opens_it_again_and_one_elsewhere_does_not()
    {
        await using var world = await ConflictWorld.New(worlds);
        var near = await world.Organization("Near");
        await world.Link(LinkKind.PartnerOf, world.Candidate, near);
        await world.Check();

        await world.Link(LinkKind.PartnerOf, await world.Organization("Far"), await world.Organization("Farther"));
        Assert.Equal(ConflictCheckState.Closed, (await world.Conclusion()).State);

        var owner = await world.Link(LinkKind.Owns, await world.Organization("New owner"), near, 10);
        Assert.Equal(ConflictCheckState.Open, (await world.Conclusion()).State);

        await world.Check();
        Assert.Equal(ConflictCheckState.Closed, (await world.Conclusion()).State);

        await world.Crm.Run(new EndLink(owner, 1, world.Crm.Time.Today), world.Officer);
        Assert.Equal(ConflictCheckState.Open, (await world.Conclusion()).State);
    }

    [Fact]
    public async Task Somebody_who_joins_the_case_unchecked_opens_it_again()
    {
        await using var world = await ConflictWorld.New(worlds);
        var adviser = await world.Person("Adviser");
        await world.Check();
        await world.Join(adviser.Id, Part.Adviser);

        Assert.Equal(ConflictCheckState.Open, (await world.Conclusion()).State);
        await world.Check();
        Assert.Equal(ConflictCheckState.Closed, (await world.Conclusion()).State);
    }

    [Fact]
    public async Task Whoever_is_to_advise_is_checked_before_and_then_kept_from_advising()
    {
        await using var world = await ConflictWorld.New(worlds);
        var adviser = await world.Person("Adviser", world.Candidate);
        await world.Check(adviser.Id);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Join(adviser.Id, Part.Adviser));

        Assert.Equal("case_part_open_conflict", refused.ConstraintName);
        await world.Resolve(adviser.Id, ConflictOutcome.Apparent, ConflictResolution.Disclose);
        await world.Join(adviser.Id, Part.Adviser);
    }

    [Fact]
    public async Task A_case_without_people_cannot_be_checked()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Crm.Ask("delete from case_part");

        await Assert.ThrowsAsync<NobodyToCheck>(() => world.Check());
    }

    [Fact]
    public async Task A_check_and_its_paths_cannot_be_changed_in_the_database()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Link(LinkKind.ConsultsFor, world.Officer.Id, world.Candidate);
        await world.Check();

        foreach (var statement in new[] { "update conflict_path set length = 2", "delete from conflict_step", "update conflict_check set paths_found = 0", "delete from checked_party" })
            Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Crm.Ask(statement))).SqlState);
    }

    [Fact]
    public async Task Who_may_not_see_the_case_finds_none()
    {
        await using var world = await ConflictWorld.New(worlds);

        await Assert.ThrowsAsync<NotFound>(async () => await world.Crm.Run(new RunConflictCheck(world.Case), await world.Crm.As(Role.Cpm)));
    }
}
