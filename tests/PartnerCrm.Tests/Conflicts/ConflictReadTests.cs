using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Conflicts;

public sealed class ConflictReadTests(CrmWorlds worlds)
{
    private const string Evidence = """
        { relationships(first: 1) { nodes { conflictState conflictChecks(first: 3) { nodes { number depth pathsFound wouldChange candidate { name }
          parties(where: { role: { eq: PERSON } }) { totalCount }
          paths { nodes { person { name } length ownershipPercent steps { nodes { position from { name } to { name } linkKind link { percent } isForward chainPercent } } } } } }
          conflicts { nodes { person { name } outcome resolution bars } } } } }
        """;

    [Fact]
    public async Task A_check_is_read_with_its_paths_step_by_step()
    {
        await using var world = await ConflictWorld.New(worlds);
        var holding = await world.Organization("Holding");
        await world.Link(LinkKind.Owns, world.Officer.Id, holding, 60);
        await world.Link(LinkKind.Owns, holding, world.Candidate, 50);
        await world.Check();

        var answer = await world.Crm.Query(world.Officer, Evidence);

        Assert.Null(answer["errors"]);
        var relationship = answer["data"]!["relationships"]!["nodes"]![0]!;
        Assert.Equal("OPEN", relationship["conflictState"]!.GetValue<string>());
        var steps = relationship["conflictChecks"]!["nodes"]![0]!["paths"]!["nodes"]![0]!["steps"]!["nodes"]!.AsArray();
        Assert.Equal(["Officer > Holding 60", "Holding > Candidate 30"], steps.Select(step =>
            $"{step!["from"]!["name"]} > {step["to"]!["name"]} {step["chainPercent"]!.GetValue<decimal>():0.##}"));
        Assert.Equal("""[{"person":{"name":"Officer"},"outcome":null,"resolution":null,"bars":true}]""", relationship["conflicts"]!["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task Paths_are_refused_to_those_who_see_conclusions_only()
    {
        await using var world = await ConflictWorld.New(worlds);

        var answer = await world.Crm.Query(await world.Crm.As(Role.Cpm), Evidence);

        Assert.Equal("FORBIDDEN", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_declaration_is_read_by_its_author_at_once_and_by_officers_once_it_is_filed()
    {
        await using var world = await ConflictWorld.New(worlds);
        const string Document = "{ declarations { totalCount nodes { state person { name } items { nodes { kind description party { name } } } } } }";
        var draft = await world.Crm.Run(new DraftDeclaration(world.Case, [new(InterestKind.Investment, "Shares.", world.Candidate)]), world.Officer);

        Assert.Equal("""{"data":{"declarations":{"totalCount":0,"nodes":[]}}}""", (await world.Crm.Query(world.Checker, Document)).ToJsonString());
        Assert.Equal(1, (await world.Crm.Query(world.Officer, Document))["data"]!["declarations"]!["totalCount"]!.GetValue<int>());
        await world.Crm.Run(new FileDeclaration(draft.Entity, 1), world.Officer);

        Assert.Equal(
            """{"data":{"declarations":{"totalCount":1,"nodes":[{"state":"FILED","person":{"name":"Officer"},"items":{"nodes":[{"kind":"INVESTMENT","description":"Shares.","party":{"name":"Candidate"}}]}}]}}}""",
            (await world.Crm.Query(world.Checker, Document)).ToJsonString());
        Assert.Equal(0, (await world.Crm.Query(await world.Crm.As(Role.Cpm), Document))["data"]!["declarations"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Commands_go_through_the_API_with_typed_errors()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Link(LinkKind.ConsultsFor, world.Officer.Id, world.Candidate);
        await world.Crm.Declared(world.Case, world.Officer.Id, world.Checker.Id);
        var ids = await world.Crm.Query(world.Officer, "{ relationships { nodes { id } } contacts { nodes { id name } } organizations { nodes { id name } } }");
        var relationship = ids["data"]!["relationships"]!["nodes"]![0]!["id"]!.GetValue<string>();
        var contact = ids["data"]!["contacts"]!["nodes"]![0]!["id"]!.GetValue<string>();
        var candidate = ids["data"]!["organizations"]!["nodes"]!.AsArray().Single(row => row!["name"]!.GetValue<string>() == "Candidate")!["id"]!.GetValue<string>();

        var check = await world.Crm.Query(world.Officer, """
            mutation ($relationship: ID!, $contact: ID!, $candidate: ID!) {
              draftDeclaration(input: { relationship: $relationship, items: [{ kind: CONSULTING, description: "Two days.", party: $candidate, amount: 100, currency: "USD" }] }) { declaration { state number } errors { message } }
              runConflictCheck(input: { relationship: $relationship, alsoCheck: [$contact] }) { conflictCheck { pathsFound } errors { message } }
            }
            """, new { relationship, contact, candidate });
        Assert.Equal("""{"draftDeclaration":{"declaration":{"state":"DRAFT","number":2},"errors":[]},"runConflictCheck":{"conflictCheck":{"pathsFound":1},"errors":[]}}""", check["data"]!.ToJsonString());

        var conflict = (await world.Crm.Query(world.Officer, "{ conflicts { nodes { id } } }"))["data"]!["conflicts"]!["nodes"]![0]!["id"]!.GetValue<string>();
        var refused = await world.Crm.Query(world.Checker, """
            mutation ($id: ID!) { resolveConflict(input: { conflict: $id, version: 1, outcome: ACTUAL, resolution: WAIVE, reason: "Small." }) { personConflict { id } errors { __typename code field } } }
            """, new { id = conflict });
        Assert.Equal("""{"personConflict":null,"errors":[{"__typename":"WaiverNeedsExecutive","code":"WAIVER_NEEDS_EXECUTIVE","field":"resolution"}]}""", refused["data"]!["resolveConflict"]!.ToJsonString());
    }
}
