using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Monitoring;

/// <summary>How a list stands: whether everybody was compared with it, and what went wrong last.</summary>
public sealed class ComparisonTests(CrmWorlds worlds)
{
    private const string Lists = "{ lists { nodes { kind comparison comparisonSince comparisonFailure lastFailedAt lastFailure version { number } } } }";
    private const string Screening = "{ organizations { nodes { screening { state since staleBecause lists { kind number } } } } }";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comparison_that_breaks_off_makes_everybody_failed_since_then_and_says_so_until_it_is_done()
    {
        await using var world = await BoardWorld.New(worlds);
        var administrator = await world.Crm.As(Role.Administrator);
        await world.DecideAll(HitDecision.FalsePositive);
        await world.Crm.CatchUp();
        Assert.Equal("DONE", (string?)await Seen(world.Crm, administrator, "comparison"));
        await world.Publish(party => party with { PrimaryName = party.PrimaryName + " Junior" });
        Assert.Equal("WAITING", (string?)await Seen(world.Crm, administrator, "comparison"));

        // A server whose disk gives back something else than was written.
        var one = await world.Crm.Ask("select c.entry_id from list_change c join list_version v on v.id = c.version_id where v.number = 2 and c.kind = 'CHANGED' order by c.entry_id limit 1");
        var whole = (string)(await world.Crm.Ask($"select data::text from listed_entry where id = '{one}'"))!;
        await Damage(world, one, "[]");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.NotEqual(ScreeningState.Clear, await world.State());
            await world.Crm.Monitor().CatchUp(_ => { }, Stop);
            await world.Crm.Ask("update screening_task set due_at = now() where done_at is null");
        }

        var now = $"{world.Crm.Time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}";
        Assert.Equal(
            $$"""{"state":"FAILED","since":"{{now}}","staleBecause":["LIST_CHANGED"],"lists":[{"kind":"un-consolidated","number":1}]}""",
            Reads.Data(await world.Crm.Query(world.Officer, Screening))["organizations"]!["nodes"]![0]!["screening"]!.ToJsonString());
        Assert.Equal(("FAILED", now), ((string?)await Seen(world.Crm, administrator, "comparison"), (string?)await Seen(world.Crm, administrator, "comparisonSince")));
        Assert.Contains("broke off (", (string?)await Seen(world.Crm, administrator, "comparisonFailure"), StringComparison.Ordinal);

        await Damage(world, one, whole);
        await world.Crm.CatchUp();
        Assert.Equal(("DONE", null), ((string?)await Seen(world.Crm, administrator, "comparison"), (string?)await Seen(world.Crm, administrator, "comparisonSince")));
        Assert.NotEqual(ScreeningState.Failed, await world.State());
    }

    [Fact]
    public async Task The_last_import_that_failed_is_told_with_its_reason_and_the_version_in_force_stays()
    {
        await using var world = await worlds.New();
        var administrator = await world.As(Role.Administrator);
        await ImportedList.Import(world, UnList.Excerpt);
        Assert.Null(await Seen(world, administrator, "lastFailure"));

        var refused = await Assert.ThrowsAsync<ListNotRead>(() => ImportedList.Import(world, "<html>Sorry</html>"u8.ToArray()));

        Assert.Contains((string)(await Seen(world, administrator, "lastFailure"))!, refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await Seen(world, administrator, "lastFailedAt"));
        Assert.Equal(1, (int?)(await Seen(world, administrator, "version"))!["number"]);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode?> Seen(CrmWorld world, Actor actor, string field) => Reads.Data(await world.Query(actor, Lists))["lists"]!["nodes"]![0]![field];

    private static Task<object?> Damage(BoardWorld world, object? entry, string data) => world.Crm.Ask($"""
        set session_replication_role = replica;
        update listed_entry set data = '{data.Replace("'", "''", StringComparison.Ordinal)}' where id = '{entry}';
        set session_replication_role = origin
        """);
}
