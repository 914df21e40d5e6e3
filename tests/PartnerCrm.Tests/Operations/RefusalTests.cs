using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Operations;

public sealed class RefusalTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_refusal_is_a_typed_error_of_the_payload_with_its_own_fields()
    {
        await using var world = await CaseWorld.New(worlds);
        var prospect = await world.Open(RelationshipType.Partnership);
        var id = GraphQL.Postgres.Binding.Wire.Encode("rel", prospect.Entity);
        const string document = """
            mutation($id: ID!, $version: Int!) { takeRelationshipStep(input: { relationship: $id, version: $version, step: PROPOSE }) {
              relationship { id } errors { __typename code field message ... on StepNotAllowed { state missing { what } } ... on VersionConflict { currentVersion } } } }
            """;

        var refused = Reads.Data(await world.World.Query(world.Preparer, document, new { id, version = 1 }))["takeRelationshipStep"]!;
        var stale = Reads.Data(await world.World.Query(world.Preparer, document, new { id, version = 7 }))["takeRelationshipStep"]!;

        Assert.Null(refused["relationship"]);
        Assert.Equal(
            ("StepNotAllowed", "STEP_NOT_ALLOWED", "step", "PROSPECT"),
            ((string?)refused["errors"]![0]!["__typename"], (string?)refused["errors"]![0]!["code"], (string?)refused["errors"]![0]!["field"], (string?)refused["errors"]![0]!["state"]));
        Assert.NotEmpty(refused["errors"]![0]!["missing"]!.AsArray());
        Assert.Equal("""[{"__typename":"VersionConflict","code":"VERSION_CONFLICT","field":"version","message":"This has changed since you read it: it is at version 1 now. Read it again and repeat your change.","currentVersion":1}]""", stale["errors"]!.ToJsonString());
    }

    [Theory]
    [InlineData("seed GRÓWERS")]
    [InlineData("SEED  growers' unión")]
    public async Task A_text_filter_finds_whatever_the_case_and_the_accents(string asked)
    {
        await using var world = await CaseWorld.New(worlds);
        var answer = await world.World.Query(await world.World.As(Role.Spg), "query($name: String!) { organizations(where: { name: { contains: $name } }) { totalCount } }", new { name = asked });
        Assert.Equal("""{"organizations":{"totalCount":1}}""", Reads.Data(answer).ToJsonString());
    }
}
