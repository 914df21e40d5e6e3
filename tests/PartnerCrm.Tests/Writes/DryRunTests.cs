using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Writes;

public sealed partial class DryRunTests(OperationWorld world, CrmWorlds worlds) : IClassFixture<OperationWorld>
{
    public static TheoryData<string> Mutations => [.. Documents.Names.Where(name => Documents.Text(name).Contains("\nmutation ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task A_dry_run_shows_what_the_deed_itself_shows_and_leaves_nothing(string name)
    {
        var (document, audience, variables) = (Documents.Text(name), world.Audience(name.Split('/')[0]), Variables.Of(name, world));
        var before = await Everything(world.Crm);

        var dry = Reads.Data(await world.Crm.Query(audience, document.Replace("(input: ", "(dryRun: true, input: ", StringComparison.Ordinal), variables));

        Assert.Equal(before, await Everything(world.Crm));
        var deed = Reads.Data(await world.Crm.Query(audience, document, variables));
        Assert.NotEqual(before, await Everything(world.Crm));
        Assert.Equal(Masked(deed), Masked(dry));
    }

    [Fact]
    public async Task A_dry_run_tells_the_facts_that_would_be_recorded()
    {
        await using var crm = await worlds.New();
        var actor = await crm.Person(Role.Secretariat);
        const string log = """mutation($dry: Boolean!) { logContact(dryRun: $dry, input: { name: "Ada", gender: FEMALE }) { facts { fact subjectKind changes { entityKind field before after } } errors { message } } }""";

        var dry = Reads.Data(await crm.Query(actor, log, new { dry = true }))["logContact"]!;
        var deed = Reads.Data(await crm.Query(actor, log, new { dry = false }))["logContact"]!;

        Assert.Equal(Masked(deed), Masked(dry));
        Assert.Equal(("ContactRegistered", "Contact"), ((string?)dry["facts"]![0]!["fact"], (string?)dry["facts"]![0]!["subjectKind"]));
        Assert.Contains("""{"entityKind":"Contact","field":"name","before":null,"after":"Ada"}""", dry["facts"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_hold_what_their_reader_may_read_and_no_more()
    {
        await using var cases = await CaseWorld.New(worlds);
        var approval = await cases.Submitted(await cases.CaseIn(RelationshipState.InReview));
        var id = OperationWorld.Id("apr", approval.Entity);
        const string advise = """
            mutation($id: ID!) { giveAdvice(dryRun: true, input: { approval: $id, recommendation: SUPPORT, text: "Timely." }) { facts { fact subjectId changes { entityKind field } } errors { message } } }
            """;

        var facts = Reads.Data(await cases.World.Query(cases.Adviser, advise, new { id }))["giveAdvice"]!["facts"]!.AsArray();

        Assert.Equal(id, (string?)Assert.Single(facts)!["subjectId"]);
        Assert.DoesNotContain(facts[0]!["changes"]!.AsArray(), change => (string?)change!["field"] is "id" or "version");
        var refused = await cases.World.Query(cases.Adviser, advise.Replace("fact subjectId", "reason", StringComparison.Ordinal), new { id });
        Assert.Equal("FORBIDDEN", (string?)refused["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_dry_run_is_refused_as_the_deed_would_be_by_constraints_of_the_commit_too()
    {
        await using var crm = await worlds.New();
        var actor = await crm.Person(Role.Secretariat);
        await crm.Ask("create function clash() returns trigger language plpgsql as $$ begin raise exception 'clash' using errcode = '23514', constraint = 'case_part_once'; end $$");
        await crm.Ask("create constraint trigger clash after insert on contact deferrable initially deferred for each row execute function clash()");

        foreach (var dry in new[] { true, false })
        {
            var answer = await crm.Query(actor, """mutation($dry: Boolean!) { logContact(dryRun: $dry, input: { name: "Ada" }) { contact { id } facts { fact } errors { code } } }""", new { dry });
            Assert.Equal("""{"logContact":{"contact":null,"facts":[],"errors":[{"code":"PART_IS_TAKEN"}]}}""", Reads.Data(answer).ToJsonString());
        }
    }

    [Fact]
    public async Task A_dry_run_uses_no_key_up_and_a_used_key_shows_what_was_done()
    {
        await using var crm = await worlds.New();
        var actor = await crm.Person(Role.Secretariat);
        const string log = """mutation($dry: Boolean!) { logContact(dryRun: $dry, idempotencyKey: "key", input: { name: "Ada" }) { contact { id name } errors { code } } }""";

        await crm.Query(actor, log, new { dry = true });
        var deed = Reads.Data(await crm.Query(actor, log, new { dry = false }));
        var after = Reads.Data(await crm.Query(actor, log, new { dry = true }));

        Assert.Equal(deed.ToJsonString(), after.ToJsonString());
        Assert.Equal(1L, await crm.Ask("select count(*) from contact where name = 'Ada'"));
    }

    [Fact]
    public async Task A_token_that_would_be_made_is_not_shown()
    {
        await using var crm = await worlds.New();
        var user = await crm.Run(new AddUser("mira", "long enough a secret", [Role.Spg], Name: "Mira"), Actor.Program);
        var mira = Actor.Of((Guid)(await crm.Ask("select contact_id from user_account"))!, "mira", [Role.Spg]);
        const string make = """mutation($user: ID!) { createToken(dryRun: true, input: { user: $user, name: "map", scopes: [ADVISE], days: 7 }) { accessToken { name } token errors { message } } }""";

        var dry = Reads.Data(await crm.Query(mira, make, new { user = OperationWorld.Id("usr", user.Entity) }));

        Assert.Equal("""{"createToken":{"accessToken":{"name":"map"},"token":null,"errors":[]}}""", dry.ToJsonString());
    }

    [Fact]
    public async Task Dry_runs_give_their_connections_back_whatever_their_payload_asks()
    {
        await using var crm = new CrmWorld(await worlds.EmptyDatabase() + ";Maximum Pool Size=2;Timeout=10");
        var actor = await crm.Person(Role.Secretariat);

        for (var i = 0; i < 10; i++)
        {
            var dry = await crm.Crm.Requests.Run(
                new GraphQL.Request("""mutation { a: logContact(dryRun: true, input: { name: "Ada" }) { contact { name history(first: 0) { totalCount } } } b: logContact(dryRun: true, input: { name: "Grace" }) { contact { name } } }"""),
                crm.Crm.As(actor), TestContext.Current.CancellationToken);
            Assert.Equal("Grace", (string?)JsonNode.Parse(dry.ToJson())!["data"]!["b"]!["contact"]!["name"]);
        }
    }

    // The contents of all tables.
    private static async Task<string> Everything(CrmWorld crm) => (string)(await crm.Ask("""
        select string_agg(table_name || ' ' || coalesce((xpath('//a/text()', query_to_xml(format('select md5(string_agg(t::text, '','' order by t::text)) as a from %I t', table_name), false, true, '')))[1]::text, ''), E'\n' order by table_name)
        from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        """))!;

    private static string Masked(JsonNode answer) => Id().Replace(answer.ToJsonString(), "ID");

    [GeneratedRegex("[a-z]+_[0-9a-z]{26}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
