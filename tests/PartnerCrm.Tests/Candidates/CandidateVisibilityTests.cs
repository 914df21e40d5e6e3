using System.Text.Json;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Candidates;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Candidates;

/// <summary>Whom somebody finds by risk and by type of work depends on what he sees of dossiers and relationships, and on nothing else.</summary>
public sealed class CandidateVisibilityTests(CrmWorlds worlds)
{
    [Theory]
    [InlineData(RelationshipState.InDueDiligence, DossierState.Draft, "NOT RATED", "HIGH")]
    [InlineData(RelationshipState.InReview, DossierState.Submitted, "HIGH", "HIGH")]
    [InlineData(RelationshipState.Active, DossierState.Accepted, "HIGH", "HIGH")]
    [InlineData(RelationshipState.Active, DossierState.Draft, "NOT RATED", "HIGH")]
    [InlineData(RelationshipState.Withdrawn, DossierState.Accepted, "NOT RATED", "HIGH")]
    [InlineData(RelationshipState.InDueDiligence, DossierState.SentBack, "NOT RATED", "NOT RATED")]
    [InlineData(RelationshipState.Active, DossierState.Superseded, "NOT RATED", "NOT RATED")]
    public async Task By_which_risk_the_spg_and_the_secretariat_find_an_organization_is_this_table(RelationshipState state, DossierState dossier, string spg, string secretariat)
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(state);
        await CandidateDossiers.Add(world, relationship.Entity, 1, dossier, RiskLevel.High, 5);

        Assert.Equal((spg, secretariat), (await RiskFor(world, world.Adviser), await RiskFor(world, world.Preparer)));
    }

    [Fact]
    public async Task A_dossier_without_a_rating_does_not_hide_an_earlier_one_that_has()
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(RelationshipState.Active);
        await CandidateDossiers.Add(world, relationship.Entity, 1, DossierState.Accepted, RiskLevel.High, 50);
        await CandidateDossiers.Add(world, relationship.Entity, 2, DossierState.Draft, null, 5);

        Assert.Equal(("HIGH", "HIGH"), (await RiskFor(world, world.Adviser), await RiskFor(world, world.Preparer)));
    }

    [Fact]
    public async Task The_types_of_work_are_those_that_were_approved_at_least()
    {
        await using var world = await CaseWorld.New(worlds);
        var relationship = await world.CaseIn(RelationshipState.Prospect, RelationshipType.Partnership);
        List<string> found = [];
        foreach (var state in Enum.GetValues<RelationshipState>())
        {
            await world.World.Ask($"update relationship set state = '{EnumNames.Of(state.ToString())}' where id = '{relationship.Entity}'");
            if (await Total(world, world.Adviser, "types: [PARTNERSHIP]") == 1) found.Add(state.ToString());
            Assert.Equal(0, await Total(world, world.Adviser, "types: [LIAISON, COOPERATION]"));
        }

        Assert.Equal(["Approved", "Active", "UnderReview", "Suspended", "Ended"], found);
    }

    [Fact]
    public async Task What_the_spg_may_not_see_changes_no_byte_of_its_answers()
    {
        await using var world = await CaseWorld.New(worlds);
        var random = new Random(7);
        await CandidateRows.Fill(world, random);
        var upkeep = new CandidateUpkeep(world.World.Data, world.World.Time);
        await upkeep.CatchUp(TestContext.Current.CancellationToken);
        await world.World.Ask("delete from dossier where state = 'DRAFT'");
        var before = await Answers(world);

        foreach (var organization in (Guid[])(await world.World.Ask("select array_agg(id) from organization"))!)
        {
            var hidden = await world.World.Run(new OpenProspect(organization, RelationshipType.Partnership, CaseWorld.Terms("Hidden")), world.Preparer);
            await CandidateDossiers.Add(world, hidden.Entity, 1, DossierState.Draft, random.GetItems(Enum.GetValues<RiskLevel>(), 1)[0], -5);
        }

        Assert.Equal(before, await Answers(world));
        await upkeep.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal(before, await Answers(world));
    }

    [Fact]
    public async Task An_app_that_may_not_read_proposals_asks_for_neither()
    {
        await using var world = await CaseWorld.New(worlds);
        var app = Actor.Of(world.Adviser.Id, "app", [Role.Spg], [Permission.QueryCandidates, Permission.ReadStakeholders]);
        foreach (var argument in new[] { "risks: [LOW]", "types: [LIAISON]" })
            Assert.Contains($"Query.candidates({argument.Split(' ')[0]})", await world.Read(Document(world, argument, "totalCount"), app), StringComparison.Ordinal);
        Assert.Equal(1, await Total(world, app, "regions: []"));
    }

    private static async Task<string> Answers(CaseWorld world)
    {
        string[] risks = ["", "risks: [LOW]", "risks: [MODERATE, HIGH]", "risks: [null]", "risks: [null, SUBSTANTIAL]"], types = ["", "types: [PARTNERSHIP]", "types: [LIAISON, COOPERATION]"];
        List<string> answers = [];
        foreach (var risk in risks)
            foreach (var type in types)
                foreach (var order in new[] { "DESC", "ASC" })
                    answers.Add(await world.Read(
                        Document(world, $"{risk} {type} order: [{{score: {order}}}] first: 15", "totalCount edges { cursor node { score reasons { points } organization { name } } } pageInfo { hasNextPage }"),
                        world.Adviser));
        return string.Join('\n', answers);
    }

    private static async Task<string> RiskFor(CaseWorld world, Actor actor)
    {
        List<string> found = [];
        foreach (var (risk, name) in Enum.GetValues<RiskLevel>().Select(level => EnumNames.Of(level.ToString())).Select(name => (name, name)).Append(("null", "NOT RATED")))
            if (await Total(world, actor, $"risks: [{risk}]") == 1) found.Add(name);
        return Assert.Single(found);
    }

    private static async Task<int> Total(CaseWorld world, Actor actor, string arguments)
    {
        var candidates = JsonDocument.Parse(await world.Read(Document(world, arguments, "totalCount nodes { score }"), actor)).RootElement.GetProperty("data").GetProperty("candidates");
        Assert.Equal(candidates.GetProperty("totalCount").GetInt32(), candidates.GetProperty("nodes").GetArrayLength());
        return candidates.GetProperty("totalCount").GetInt32();
    }

    private static string Document(CaseWorld world, string arguments, string selection) =>
        $"{{ candidates(objectives: [\"{Wire.Encode("obj", world.Objectives[0])}\"] {arguments}) {{ {selection} }} }}";
}
