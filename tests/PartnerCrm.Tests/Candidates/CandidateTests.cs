using System.Text.Json;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Candidates;
using PartnerCrm.Conflicts;
using PartnerCrm.Data;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Candidates;

public sealed class CandidateTests(CrmWorlds worlds)
{
    private const string Query = """
        query ($objectives: [ID!]!, $regions: [FaoRegion!], $categories: [OrganizationCategory!], $risks: [RiskLevel], $types: [RelationshipType!], $order: SortEnumType!, $first: Int!, $after: String) {
          candidates(objectives: $objectives, regions: $regions, categories: $categories, risks: $risks, types: $types, order: [{score: $order}], first: $first, after: $after) {
            totalCount pageInfo { hasNextPage endCursor } nodes { score organization { id } reasons { part points outOf } } } }
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_and_every_part_of_the_score_equal_those_of_a_naive_scorer(int seed)
    {
        await using var world = await CaseWorld.New(worlds);
        var random = new Random(seed);
        await CandidateRows.Fill(world, random);
        var upkeep = new CandidateUpkeep(world.World.Data, world.World.Time);

        for (var round = 0; round < 12; round++)
        {
            // All kept, some of it waiting, all of it waiting; and time goes by.
            if (round % 4 == 1) await upkeep.CatchUp(Stop);
            if (round % 4 != 1) await CandidateRows.Change(world, random);
            if (round % 3 == 2) world.World.Time.Advance(TimeSpan.FromDays(40));
            await using var db = world.World.Open();
            var naive = new NaiveScorer(db);
            var objectives = CandidateRows.Some(random, world.Objectives, 1, 4);
            var regions = round % 2 == 0 ? [] : CandidateRows.Some(random, Enum.GetValues<FaoRegion>(), 1, 3);
            var categories = round % 3 == 0 ? [] : CandidateRows.Some(random, Enum.GetValues<OrganizationCategory>(), 1, 2);

            RiskLevel?[] risks = round % 2 == 0 ? [] : CandidateRows.Some<RiskLevel?>(random, [null, .. Enum.GetValues<RiskLevel>().Cast<RiskLevel?>()], 1, 3);
            var types = round % 4 < 2 ? [] : CandidateRows.Some(random, Enum.GetValues<RelationshipType>(), 1, 2);
            var actor = round % 3 == 0 ? world.Preparer : world.Adviser;

            List<string> expected = [.. naive.Rank(objectives, regions, categories, risks, types, actor == world.Preparer, world.World.Time.Today)
                .Select(row => $"{Wire.Encode("org", row.Id)} {row.Score} [{string.Join(' ', row.Parts)}]")];
            var question = new (string, object?)[]
            {
                ("objectives", objectives.Select(object? (id) => Wire.Encode("obj", id)).ToList()), ("regions", Names(regions)), ("categories", Names(categories)),
                ("risks", risks.Select(object? (risk) => risk is { } level ? EnumNames.Of(level.ToString()) : null).ToList()), ("types", Names(types)),
            };
            Assert.Equal(expected, await Walk(world, actor, question, random.Next(1, 30)));
            expected.Reverse();
            Assert.Equal(expected, await Walk(world, actor, question, 30, "ASC"));
        }
    }

    [Theory]
    [InlineData("[]", "Choose 1 to 50 objectives.")]
    [InlineData("[\"obj_1\"]", "'obj_1' is not the id of an objective; such an id starts with obj_. Take ids from answers as they are.")]
    [InlineData("[\"org_01h2xcejqtf2nbrexx3vqjhp41\"]",
        "'org_01h2xcejqtf2nbrexx3vqjhp41' is not the id of an objective; such an id starts with obj_. Take ids from answers as they are.")]
    public async Task A_malformed_choice_is_a_clear_error(string objectives, string message)
    {
        await using var world = await CaseWorld.New(worlds);
        var response = JsonDocument.Parse(await world.Read($"{{ candidates(objectives: {objectives}) {{ totalCount }} }}", world.Adviser)).RootElement;
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal((message, "BAD_USER_INPUT"), (error.GetProperty("message").GetString(), error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(Role.Spg, true)]
    [InlineData(Role.Secretariat, true)]
    [InlineData(Role.Bureau, false)]
    [InlineData(Role.Cpm, false)]
    [InlineData(Role.Expert, false)]
    public async Task Who_may_query_candidates_is_this_table(Role role, bool may)
    {
        await using var world = await CaseWorld.New(worlds);
        var response = await world.Read($"{{ candidates(objectives: [\"{Wire.Encode("obj", world.Objectives[0])}\"]) {{ nodes {{ score }} }} }}",
            Actor.Of(Guid.CreateVersion7(), "x", [role]));
        Assert.Equal(!may, response.Contains("FORBIDDEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_part_of_a_score_is_explained()
    {
        await using var world = await CaseWorld.New(worlds);
        var data = await world.Data($"{{ candidates(objectives: [\"{Wire.Encode("obj", world.Objectives[0])}\"]) {{ nodes {{ reasons {{ part points outOf explanation }} }} }} }}", world.Adviser);
        Assert.Equal("""
            ALIGNMENT 0/40 Of 1 chosen objectives its relationships serve 0, interactions with it touched 0, and partners in its sectors serve 0.
            GAP 0/25 Its region or its categories are unknown, so no gap can be told.
            CAPACITY 0/15 Size gives 0, reach 0, annual income in USD 0; what is not known gives nothing.
            RECORD 0/10 0 interactions in the last two years.
            RISK 0/10 Screening: NOT_SCREENED.
            """, string.Join('\n', data.GetProperty("candidates").GetProperty("nodes")[0].GetProperty("reasons").EnumerateArray().Select(reason =>
            $"{reason.GetProperty("part")} {reason.GetProperty("points")}/{reason.GetProperty("outOf")} {reason.GetProperty("explanation")}")));
    }

    [Fact]
    public async Task An_organization_that_a_conflict_excludes_is_not_offered()
    {
        await using var world = await CaseWorld.New(worlds);
        var query = $"{{ candidates(objectives: [\"{Wire.Encode("obj", world.Objectives[0])}\"]) {{ totalCount }} }}";
        Assert.Equal(1, (await world.Data(query, world.Adviser)).GetProperty("candidates").GetProperty("totalCount").GetInt32());

        var employed = await world.Employee("Employed officer");
        var relationship = await world.CaseIn(RelationshipState.InDueDiligence);
        await world.World.Run(new RunConflictCheck(relationship.Entity, AlsoCheck: [employed.Id]), world.Preparer);
        var conflict = (Guid)(await world.World.Ask("select id from person_conflict"))!;
        await world.World.Run(new ResolveConflict(conflict, 1, ConflictOutcome.Actual, "It is theirs.", ConflictResolution.Exclude), world.Executive);

        Assert.Equal(0, (await world.Data(query, world.Adviser)).GetProperty("candidates").GetProperty("totalCount").GetInt32());
    }

    private static async Task<List<string>> Walk(CaseWorld world, Actor actor, (string, object?)[] question, int first, string order = "DESC")
    {
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = (await world.Data(Query, actor, [.. question, ("first", first), ("order", order), ("after", after)])).GetProperty("candidates");
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node =>
                $"{node.GetProperty("organization").GetProperty("id")} {node.GetProperty("score")} [{string.Join(' ', node.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("points")))}]"));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
            if (after is null) Assert.Equal(found.Count, page.GetProperty("totalCount").GetInt32());
        }
        while (after is not null);
        return found;
    }

    private static List<object?> Names<TEnum>(TEnum[] values)
        where TEnum : struct, Enum => [.. values.Select(object? (value) => EnumNames.Of(value.ToString()))];

}
