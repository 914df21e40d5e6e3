using System.Text.Json.Nodes;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Writes;

public sealed class IdempotencyKeyTests(CrmWorlds worlds)
{
    private const string Log = """
        mutation($name: String!, $key: String) { logContact(input: { name: $name }, idempotencyKey: $key) { contact { id name version } facts { fact } errors { __typename field message } } }
        """;

    [Fact]
    public async Task The_same_request_sent_eight_times_at_once_is_done_once_and_answers_all_alike()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Send(world, actor, "Once", "key")));

        Assert.Single(answers.Select(answer => answer.ToJsonString()).Distinct());
        Assert.Equal("ContactRegistered", (string?)answers[0]["facts"]![0]!["fact"]);
        Assert.Equal(1L, await world.Ask("select count(*) from contact where name = 'Once'"));
    }

    [Fact]
    public async Task An_update_sent_eight_times_at_once_is_done_once_though_its_version_is_gone_by_then()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        var contact = await world.Run(new LogContact("Before"), actor);
        var id = GraphQL.Postgres.Binding.Wire.Encode("con", contact.Entity);
        const string update = """
            mutation($id: ID!) { updateContact(input: { contact: $id, version: 1, name: "After" }, idempotencyKey: "rename") { contact { name version } errors { message } } }
            """;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Query(actor, update, new { id })));

        Assert.All(answers, answer => Assert.Equal("""{"updateContact":{"contact":{"name":"After","version":2},"errors":[]}}""", Reads.Data(answer).ToJsonString()));
    }

    [Fact]
    public async Task A_repeat_after_a_restart_shows_the_entity_as_it_is_now()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        var first = await Send(world, actor, "Ada", "key");
        await world.Ask("update contact set name = 'Ada Lovelace', version = 2 where name = 'Ada'");

        await using var restarted = new CrmWorld(world.Connection);
        var repeat = await Send(restarted, actor, "Ada", "key");

        Assert.Equal((string?)first["contact"]!["id"], (string?)repeat["contact"]!["id"]);
        Assert.Equal(("Ada Lovelace", 2), ((string?)repeat["contact"]!["name"], (int)repeat["contact"]!["version"]!));
        Assert.Equal(first["facts"]!.ToJsonString(), repeat["facts"]!.ToJsonString());
    }

    [Fact]
    public async Task Another_input_under_the_same_key_is_refused()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        await Send(world, actor, "Ada", "key");

        var refused = await Send(world, actor, "Grace", "key");

        Assert.Null(refused["contact"]);
        Assert.Equal("""[{"__typename":"IdempotencyKeyReused","field":"idempotencyKey","message":"This idempotency key was used with another input. Use a new key for a new request."}]""", refused["errors"]!.ToJsonString());
        Assert.Equal(0L, await world.Ask("select count(*) from contact where name = 'Grace'"));
    }

    [Fact]
    public async Task Another_password_is_another_input_although_it_is_not_kept()
    {
        await using var world = await worlds.New();
        await world.Run(new AddUser("mira", "long enough a secret", [Role.Spg], Name: "Mira"), Actor.Program);
        var mira = Actor.Of((Guid)(await world.Ask("select contact_id from user_account"))!, "mira", [Role.Spg]);
        const string change = """
            mutation($new: String!) { changePassword(input: { currentPassword: "long enough a secret", newPassword: $new }, idempotencyKey: "key") { errors { __typename } } }
            """;

        async Task<string> Change(string to) => Reads.Data(await world.Query(mira, change, new { @new = to }))["changePassword"]!["errors"]!.ToJsonString();

        Assert.Equal(["[]", "[]", """[{"__typename":"IdempotencyKeyReused"}]"""], [await Change("another long secret"), await Change("another long secret"), await Change("yet another secret")]);
    }

    [Fact]
    public async Task A_token_is_shown_to_the_first_request_only()
    {
        await using var world = await worlds.New();
        var user = await world.Run(new AddUser("mira", "long enough a secret", [Role.Spg], Name: "Mira"), Actor.Program);
        var mira = Actor.Of((Guid)(await world.Ask("select contact_id from user_account"))!, "mira", [Role.Spg]);
        const string make = """
            mutation($user: ID!) { createToken(input: { user: $user, name: "map", scopes: [ADVISE], days: 7 }, idempotencyKey: "key") { accessToken { id } token errors { message } } }
            """;
        var id = GraphQL.Postgres.Binding.Wire.Encode("usr", user.Entity);

        var first = Reads.Data(await world.Query(mira, make, new { user = id }))["createToken"]!;
        var repeat = Reads.Data(await world.Query(mira, make, new { user = id }))["createToken"]!;

        Assert.NotNull(first["token"]);
        Assert.Null(repeat["token"]);
        Assert.Equal((string?)first["accessToken"]!["id"], (string?)repeat["accessToken"]!["id"]);
    }

    [Fact]
    public async Task Two_people_may_use_the_same_key()
    {
        await using var world = await worlds.New();
        var (one, other) = (await world.Person(Role.Secretariat), await world.Person(Role.Secretariat));

        var answers = new[] { await Send(world, one, "Ada", "key"), await Send(world, other, "Grace", "key") };

        Assert.Equal(["Ada", "Grace"], answers.Select(answer => (string?)answer["contact"]!["name"]));
    }

    [Theory]
    [InlineData("", "An idempotencyKey has 1 to 200 characters, this one 0.")]
    [InlineData("x201", "An idempotencyKey has 1 to 200 characters, this one 201.")]
    [InlineData("a\0b", "The character at position 2 is not text; remove it.")]
    public async Task A_key_that_does_not_fit_is_refused_with_what_would(string key, string message)
    {
        await using var world = await worlds.New();
        var refused = await Send(world, await world.Person(Role.Secretariat), "Ada", key is "x201" ? new string('x', 201) : key);
        Assert.Equal(message, (string?)refused["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task Somebody_who_did_not_sign_in_has_no_keys()
    {
        await using var world = await worlds.New();
        var nobody = Actor.Of(Guid.Empty, "nobody", [Role.Secretariat]);
        var refused = await Send(world, nobody, "Ada", "key");
        Assert.Equal("Only somebody who signed in can name a request. Sign in, or leave the idempotencyKey out.", (string?)refused["errors"]![0]!["message"]);
    }

    private static async Task<JsonNode> Send(CrmWorld world, Actor actor, string name, string key) =>
        Reads.Data(await world.Query(actor, Log, new { name, key }))["logContact"]!;
}
