using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

public sealed class ConflictResolutionTests(CrmWorlds worlds)
{
    [Theory]
    [InlineData(ConflictOutcome.None, null, false, false)]
    [InlineData(ConflictOutcome.Apparent, ConflictResolution.Disclose, false, false)]
    [InlineData(ConflictOutcome.Potential, ConflictResolution.Limit, false, false)]
    [InlineData(ConflictOutcome.Actual, ConflictResolution.Recuse, true, false)]
    [InlineData(ConflictOutcome.Actual, ConflictResolution.Exclude, true, true)]
    [InlineData(ConflictOutcome.Actual, ConflictResolution.Waive, false, false)]
    public async Task A_resolved_conflict_closes_the_case(ConflictOutcome outcome, ConflictResolution? resolution, bool bars, bool excludes)
    {
        await using var world = await Conflicted();
        await world.Resolve(world.Officer.Id, outcome, resolution, await Executive(world));

        var conclusion = await world.Conclusion();
        Assert.Equal((ConflictCheckState.Closed, outcome, excludes), (conclusion.State, conclusion.Outcome, conclusion.Excludes));
        Assert.Equal(bars ? [world.Officer.Id] : [], conclusion.Conflicted);
        Assert.Equal(bars, await world.Crm.Ask($"select has_open_conflict('{world.Case}', '{world.Officer.Id}')"));
    }

    [Fact]
    public async Task Whoever_reads_proposals_is_told_how_conflicts_were_resolved_and_not_whose_they_were()
    {
        await using var world = await Conflicted();
        await world.Crm.Ask("update relationship set state = 'IN_REVIEW'");
        var delegation = await world.Crm.As(Role.Cpm);
        Assert.Equal("[]", await Resolutions());

        await world.Resolve(world.Officer.Id, ConflictOutcome.Apparent, ConflictResolution.Disclose, world.Checker);
        Assert.Equal("""[{"outcome":"APPARENT","resolution":"DISCLOSE","people":1}]""", await Resolutions());

        await world.Resolve(world.Officer.Id, ConflictOutcome.None, null, world.Checker);
        Assert.Equal("""[{"outcome":"NONE","resolution":null,"people":1}]""", await Resolutions());

        async Task<string> Resolutions()
        {
            var answer = await world.Crm.Query(delegation, "{ relationships { nodes { conflictResolutions { outcome resolution people } } } }");
            return answer["data"]!["relationships"]!["nodes"]![0]!["conflictResolutions"]!.ToJsonString();
        }
    }

    [Fact]
    public async Task Only_the_executive_secretary_waives_and_nobody_resolves_his_own()
    {
        await using var world = await Conflicted();

        await Assert.ThrowsAsync<WaiverNeedsExecutive>(() => world.Resolve(world.Officer.Id, ConflictOutcome.Actual, ConflictResolution.Waive, world.Checker));
        await Assert.ThrowsAsync<OwnConflict>(() => world.Resolve(world.Officer.Id, ConflictOutcome.None, null, world.Officer));
    }

    [Theory]
    [InlineData(ConflictOutcome.None, ConflictResolution.Disclose, "Why not", "resolution")]
    [InlineData(ConflictOutcome.Actual, null, "Why not", "resolution")]
    [InlineData(ConflictOutcome.Actual, ConflictResolution.Recuse, " ", "reason")]
    public async Task A_resolution_that_says_too_little_is_refused(ConflictOutcome outcome, ConflictResolution? resolution, string reason, string field)
    {
        await using var world = await Conflicted();

        Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(() => world.Resolve(world.Officer.Id, outcome, resolution, world.Checker, reason))).Field);
    }

    [Fact]
    public async Task A_check_that_finds_the_same_leaves_a_resolution_and_one_that_finds_more_opens_it_again()
    {
        await using var world = await Conflicted();
        await world.Resolve(world.Officer.Id, ConflictOutcome.Apparent, ConflictResolution.Disclose, world.Checker);

        await world.Check();
        Assert.Equal(ConflictResolution.Disclose, (await world.ConflictOf(world.Officer.Id)).Resolution);

        await world.Link(LinkKind.Owns, world.Officer.Id, world.Candidate, 5);
        await world.Check();
        var reopened = await world.ConflictOf(world.Officer.Id);
        Assert.Equal((null, null, true, 2), (reopened.Outcome, reopened.Resolution, reopened.Bars, reopened.PathKeys.Length));
        Assert.Equal(ConflictCheckState.Open, (await world.Conclusion()).State);
    }

    [Fact]
    public async Task Of_two_resolutions_at_once_one_is_refused()
    {
        await using var world = await Conflicted();
        var executive = await Executive(world);
        var open = await world.ConflictOf(world.Officer.Id);
        await world.Crm.Declared(world.Case, world.Checker.Id, executive.Id);

        var faults = await Task.WhenAll(new[] { world.Checker, executive }.Select(async by =>
            await Record.ExceptionAsync(() => world.Crm.Run(new ResolveConflict(open.Id, open.Version, ConflictOutcome.Apparent, "Small.", ConflictResolution.Limit), by))));

        Assert.IsType<VersionConflict>(Assert.Single(faults, fault => fault is not null));
    }

    [Fact]
    public async Task What_was_resolved_stands_in_the_audit_with_its_reason()
    {
        await using var world = await Conflicted();
        await world.Resolve(world.Officer.Id, ConflictOutcome.Actual, ConflictResolution.Recuse, world.Checker, "He advises them.");

        Assert.Equal("He advises them.", await world.Crm.Ask("select reason from audit_entry where fact = 'ConflictResolved' and data ->> 'resolution' = 'RECUSE'"));
        Assert.Equal(1L, await world.Crm.Ask("select count(*) from audit_entry where fact = 'ConflictChecked' and length(data ->> 'pathsDigest') = 64"));
    }

    private async Task<ConflictWorld> Conflicted()
    {
        var world = await ConflictWorld.New(worlds);
        await world.Link(LinkKind.ConsultsFor, world.Officer.Id, world.Candidate);
        await world.Check();
        return world;
    }

    private static Task<Actor> Executive(ConflictWorld world) => world.Person("Executive", null, Role.Executive);
}
