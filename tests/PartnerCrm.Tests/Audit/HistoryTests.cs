using System.Text.Json.Nodes;
using PartnerCrm.Access;
using PartnerCrm.Tests.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Audit;

public sealed class HistoryTests(CrmWorlds worlds)
{
    private const string Document = """
        { users(where: { userName: { eq: "mira" } }) { nodes { history(order: [{ at: ASC }]) { totalCount nodes { fact actor { name } changes { nodes { field before after } } } } } } }
        """;

    [Fact]
    public async Task A_history_tells_what_its_reader_may_read()
    {
        await using var world = await worlds.New();
        var user = await SignInTests.Add(world, Role.Cpm);
        var administrator = await world.As(Role.Administrator, Role.Secretariat);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.Run(new SetRoles(user.Id, user.Version, [Role.Spg]), administrator);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<SignInRefused>(() => world.Crm.SignIns.SignIn("mira", "wrong", TestContext.Current.CancellationToken));

        var own = Entries(await world.Query(Actor.Of(user.ContactId, "mira", [Role.Spg]), Document));
        var auditor = Entries(await world.Query(await world.As(Role.Auditor), Document));

        Assert.Equal(
            ["UserAdded contactId roles userName", "RolesSet roles"],
            own.Select(entry => string.Join(' ', [entry!["fact"], .. entry["changes"]!["nodes"]!.AsArray().Select(change => change!["field"])])));
        Assert.Equal("""{"field":"roles","before":["CPM"],"after":["SPG"]}""", own[1]!["changes"]!["nodes"]![0]!.ToJsonString());
        Assert.StartsWith("con_", (string)own[0]!["changes"]!["nodes"]![0]!["after"]!, StringComparison.Ordinal);
        Assert.Equal(["UserAdded", "RolesSet", "SignInFailed"], auditor.Select(entry => (string)entry!["fact"]!));
        Assert.Empty(world.Faults);
    }

    [Fact]
    public async Task The_secret_itself_is_in_no_history()
    {
        await using var world = await worlds.New();
        var user = await SignInTests.Add(world, Role.Cpm);

        var entries = Entries(await world.Query(await world.As(Role.Auditor), Document));

        var change = Assert.Single(entries[0]!["changes"]!["nodes"]!.AsArray(), change => (string)change!["field"]! == "passwordHash");
        Assert.Equal("""{"field":"passwordHash","before":null,"after":null}""", change!.ToJsonString());
        Assert.DoesNotContain(user.PasswordHash, entries.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_log_is_the_auditors()
    {
        await using var world = await worlds.New();
        await SignInTests.Add(world, Role.Cpm);
        const string document = "{ auditLog(first: 2) { totalCount nodes { fact subjectKind subjectId } } }";

        var auditor = await world.Query(await world.As(Role.Auditor), document);
        var officer = await world.Query(await world.As(Role.Secretariat), document);

        Assert.True((int)auditor["data"]!["auditLog"]!["totalCount"]! >= 2);
        Assert.Equal("FORBIDDEN", (string)officer["errors"]![0]!["extensions"]!["code"]!);
    }

    private static JsonArray Entries(JsonNode answer) => Reads.Data(answer)["users"]!["nodes"]![0]!["history"]!["nodes"]!.AsArray();
}
