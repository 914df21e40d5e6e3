using System.Text.Json;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Relationships;

public sealed class RelationshipReadTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_relationship_tells_its_conclusions_and_what_each_step_still_needs()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open(RelationshipType.Partnership);
        var data = await world.Data("""
            query ($id: ID!) { node(id: $id) { ... on Relationship {
              type state screeningState conflictState conflictOutcome
              steps { step allowed missing { what who link } }
              organization { name relationships(first: 1) { totalCount } }
            } } }
            """, world.Preparer, ("id", Wire.Encode("rel", opened.Entity)));
        Assert.Equal("""
            {"type":"PARTNERSHIP","state":"PROSPECT","screeningState":"NOT_SCREENED","conflictState":"NOT_CHECKED","conflictOutcome":null,"steps":[{"step":"PROPOSE","allowed":false,"missing":[{"what":"a written proposal","who":"a Secretariat officer","link":"/relationships/REL#proposal"},{"what":"at least one strategic objective with a contribution statement","who":"a Secretariat officer","link":"/relationships/REL#objectives"}]},{"step":"WITHDRAW","allowed":true,"missing":[]}],"organization":{"name":"Seed Growers' Union","relationships":{"totalCount":1}}}
            """, data.GetProperty("node").GetRawText().Replace(Wire.Encode("rel", opened.Entity), "REL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_sees_which_relationship_is_this_table()
    {
        await using var world = await CaseWorld.New(worlds);
        var lines = new List<string>();
        foreach (var state in Enum.GetValues<RelationshipState>())
        {
            var (id, _) = await world.CaseIn(state);
            var seen = new List<string>();
            foreach (var role in Enum.GetValues<Role>())
                if ((await world.Data("query ($id: ID!) { node(id: $id) { id } }", Actor.Of(Guid.CreateVersion7(), "x", [role]),
                    ("id", Wire.Encode("rel", id)))).GetProperty("node").ValueKind is JsonValueKind.Object)
                    seen.Add(role.ToString());
            lines.Add($"{state}: {string.Join(", ", seen)}");
        }

        Assert.Equal("""
            Prospect: Secretariat, Executive, Auditor
            Proposed: Secretariat, Executive, Auditor
            InDueDiligence: Secretariat, Executive, Auditor
            InReview: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            Approved: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            Declined: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            Active: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            UnderReview: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            Suspended: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            Ended: Secretariat, Executive, Bureau, Spg, Cpm, Auditor
            Withdrawn: Secretariat, Executive, Auditor
            """, string.Join('\n', lines));
    }

    [Fact]
    public async Task The_public_sees_what_is_published_and_nothing_beyond_it()
    {
        await using var world = await CaseWorld.New(worlds);
        await world.CaseIn(RelationshipState.Active);
        var (id, _) = await world.CaseIn(RelationshipState.Active);
        await world.World.Ask($"update relationship set published = true, public_label = 'Seed trade' where id = '{id}'");

        var data = await world.Data("{ relationships { totalCount nodes { publicLabel state organization { name } objectives { totalCount } } } }",
            Actor.Public);
        Assert.Equal("""{"totalCount":1,"nodes":[{"publicLabel":"Seed trade","state":"ACTIVE","organization":{"name":"Seed Growers' Union"},"objectives":{"totalCount":0}}]}""",
            data.GetProperty("relationships").GetRawText());
        foreach (var field in new[] { "scope", "version", "screeningState", "steps { step }", "parts { totalCount }", "approvals { totalCount }" })
            Assert.Contains("FORBIDDEN", await world.Read($"{{ relationships {{ nodes {{ {field} }} }} }}", Actor.Public), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relationships_are_filtered_by_organization_objective_and_expiry()
    {
        await using var world = await CaseWorld.New(worlds);
        var opened = await world.Open();
        await world.World.Run(new LinkObjective(opened.Entity, opened.Version, world.Objectives[0], "Reports."), world.Preparer);
        await world.Open();
        foreach (var (where, count) in new[]
        {
            ("{ organization: { name: { startsWith: \"seed\" } } }", 2),
            ($"{{ objectives: {{ some: {{ objective: {{ id: {{ eq: \"{Wire.Encode("obj", world.Objectives[0])}\" }} }} }} }} }}", 1),
            ("{ expiresOn: { lt: \"2028-12-31\" } }", 0),
            ("{ expiresOn: { lte: \"2028-12-31\" }, state: { in: [PROSPECT, ACTIVE] }, type: { eq: COOPERATION } }", 2),
            ("{ approvals: { some: { state: { eq: DECIDED } } } }", 0),
        })
            Assert.Equal(count, (await world.Data($"{{ relationships(where: {where}, order: [{{ expiresOn: ASC }}]) {{ totalCount nodes {{ id }} }} }}",
                world.Preparer))
                .GetProperty("relationships").GetProperty("totalCount").GetInt32());
    }
}
