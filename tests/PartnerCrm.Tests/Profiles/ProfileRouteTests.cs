using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.DueDiligence;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Profiles;

/// <summary>Who decides a case is what the profile says under which it was opened.</summary>
public sealed class ProfileRouteTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ippc", "LIAISON ExecutiveDecision, COOPERATION CommissionDecision with dossier and declarations, PARTNERSHIP CommissionDecision with dossier and declarations")]
    [InlineData("fao", "LIAISON ExecutiveDecision, COOPERATION ExecutiveDecision with dossier and declarations, PARTNERSHIP ExecutiveDecision with dossier and declarations")]
    [InlineData("fensa", "LIAISON ExecutiveDecision with dossier and declarations, COOPERATION ExecutiveDecision with dossier and declarations, PARTNERSHIP CommissionDecision with dossier and declarations")]
    [InlineData("undp", "LIAISON ExecutiveDecision with dossier, COOPERATION ExecutiveDecision with dossier and declarations, PARTNERSHIP ExecutiveDecision with dossier and declarations")]
    public async Task The_route_of_a_case_is_that_of_its_profile(string house, string expected)
    {
        await using var world = await CaseWorld.New(worlds);
        await Choose(world.World, house);
        var told = new List<string>();
        foreach (var type in Enum.GetValues<RelationshipType>())
        {
            var facts = await Facts(world.World, (await world.Open(type)).Entity);
            told.Add($"{PartnerCrm.Data.EnumNames.Of(type.ToString())} {facts.Route}{(facts.NeedsDossier ? " with dossier" : "")}{(facts.NeedsDeclarations ? " and declarations" : "")}");
        }

        Assert.Equal(expected, string.Join(", ", told));
    }

    [Fact]
    public async Task Where_the_executive_decides_a_cooperation_it_is_checked_like_any_other_and_nobody_else_is_asked()
    {
        await using var world = await DossierWorld.New(worlds);
        await Choose(world.World, "fao");
        var now = await world.Cases.Now(new Done(world.Case, 0));
        var decide = new DecideCase(now.Entity, now.Version, DecisionOutcome.Approved, "It serves both.", world.World.Time.Today.AddYears(2));
        Assert.Empty((await Assert.ThrowsAsync<StepNotAllowed>(() => world.World.Run(new SubmitForReview(now.Entity, now.Version), world.Checker))).Missing);
        Assert.Equal(["a complete dossier that was submitted and has not expired"], await Missing(() => world.World.Run(decide, world.Cases.Executive)));

        var submitted = await world.Submitted();
        Assert.Contains("the right to decide for the secretariat", await Missing(() => world.World.Run(decide, world.Cases.Recorder)));
        await world.World.Run(decide, world.Cases.Executive);
        Assert.Equal((RelationshipState.Approved, DossierState.Accepted), ((await world.Facts()).State, (await world.Row(submitted)).State));
        Assert.Equal("EXECUTIVE_DECISION DECIDED fao 1", await world.World.Ask("select concat_ws(' ', a.route, a.state, p.code, p.number) from approval a join policy_profile p on p.id = a.profile_id"));
    }

    [Fact]
    public async Task A_case_keeps_the_version_under_which_it_was_opened_and_a_review_begins_under_that_of_the_day()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.CaseIn(RelationshipState.Proposed);
        await world.World.Run(new TakeRelationshipStep(opened.Entity, opened.Version, RelationshipStep.Open), world.Preparer);
        await Choose(world.World, "fao");
        var facts = await Facts(world.World, opened.Entity);
        Assert.Equal((ApprovalRoute.CommissionDecision, "ippc", "fao"), (facts.Route, await Code(world.World, facts.Profile), await Code(world.World, facts.HouseProfile)));

        var dossier = await world.World.Run(new OpenDossier(opened.Entity), world.Preparer);
        Assert.Equal("ippc", await world.World.Ask($"select p.code from dossier d join policy_profile p on p.id = d.profile_id where d.id = '{dossier.Entity}'"));
        await world.Submitted(opened);
        Assert.Equal("COMMISSION_DECISION ippc", await world.World.Ask("select a.route || ' ' || p.code from approval a join policy_profile p on p.id = a.profile_id"));

        await world.World.Ask("update relationship set state = 'ACTIVE'");
        var now = await world.Now(opened);
        await world.World.Run(new TakeRelationshipStep(now.Entity, now.Version, RelationshipStep.Review, "It is time."), world.Preparer);
        facts = await Facts(world.World, opened.Entity);
        Assert.Equal((ApprovalRoute.ExecutiveDecision, "fao"), (facts.Route, await Code(world.World, facts.Profile)));
    }

    [Fact]
    public async Task A_profile_may_send_a_tier_another_way_and_the_database_reads_it_as_the_program_does()
    {
        await using var world = await worlds.New();
        var fao = ProfileFiles.Shipped().Files.Single(file => file.Code == "fao");
        var rules = fao with { Code = "house", Routes = [.. fao.Routes, fao.Routes[1] with { Tier = DueDiligenceTier.Enhanced, Route = ApprovalRoute.CommissionDecision }] };
        await ProfileLoading.Load(world.Crm, new ProfileFiles([rules], "house"), Stop);
        var id = await world.Ask("select id from policy_profile where code = 'house'");
        var ways = new HashSet<ApprovalRoute>();
        foreach (var type in Enum.GetValues<RelationshipType>())
        {
            foreach (var form in Enum.GetValues<OrganizationForm>())
            {
                var route = rules.RouteOf(type, form).Route;
                if (type is RelationshipType.Cooperation) ways.Add(route);
                Assert.Equal(PartnerCrm.Data.EnumNames.Of(route.ToString()), await world.Ask(
                    $"select policy_route('{id}', '{PartnerCrm.Data.EnumNames.Of(type.ToString())}', '{PartnerCrm.Data.EnumNames.Of(form.ToString())}') ->> 'route'"));
            }
        }

        Assert.Equal(2, ways.Count);
    }

    private static async Task Choose(CrmWorld world, string code)
    {
        await using var db = world.Open();
        var profile = await db.Set<PolicyProfile>().AsNoTracking().SingleAsync(row => row.Code == code, Stop);
        if (!profile.InForce) await world.Run(new ChooseProfile(profile.Id, profile.Version, "Another house"), await world.Person(Role.Administrator));
    }

    private static async Task<CaseFacts> Facts(CrmWorld world, Guid relationship)
    {
        await using var db = world.Open();
        return await db.Set<CaseFacts>().SingleAsync(facts => facts.CaseId == relationship, Stop);
    }

    private static Task<object?> Code(CrmWorld world, Guid? profile) => world.Ask($"select code from policy_profile where id = '{profile}'");

    private static async Task<IEnumerable<string>> Missing(Func<Task> deed) => (await Assert.ThrowsAsync<StepNotAllowed>(deed)).Missing.Select(missing => missing.What);
}
