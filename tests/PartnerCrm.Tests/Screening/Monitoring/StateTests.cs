using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Monitoring;

public sealed class StateTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_state_says_since_when_against_which_lists_and_why_it_is_old()
    {
        await using var world = await BoardWorld.New(worlds);
        var id = await world.Company("Quiet Farmers");
        var screened = world.Crm.Time.GetUtcNow();
        Assert.Equal($"NotScreened since {screened:u}, [] because []", Told(await Summary(world, id)));
        await world.Screen(id);
        Assert.Equal($"Clear since {screened:u}, [un-consolidated 1] because []", Told(await Summary(world, id)));

        world.Crm.Time.Advance(TimeSpan.FromHours(1));
        await world.Publish(party => party with { Comments = "More is known." });
        var listed = world.Crm.Time.GetUtcNow();
        Assert.Equal($"Stale since {listed:u}, [un-consolidated 1] because [ListChanged]", Told(await Summary(world, id)));
        world.Crm.Time.Advance(TimeSpan.FromHours(1));
        await world.Crm.Run(new AddName(id, PartyNameKind.Alias, "Quiet Growers"), world.Officer);
        await world.Crm.Run(new RecordLink(LinkKind.Owns, world.Organization, id), world.Officer);
        Assert.Equal($"Stale since {listed:u}, [un-consolidated 1] because [ListChanged, PartyChanged, LinkChanged]", Told(await Summary(world, id)));
        world.Crm.Time.Set(screened);
        var old = await world.Company("Older Farmers");
        world.Crm.Time.Set(screened.AddYears(-3));
        await world.Screen(old);
        world.Crm.Time.Set(screened);
        Assert.Contains("because [TooOld]", Told(await Summary(world, old)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screening_that_breaks_off_is_failed_with_its_reason_and_never_clear_and_heals_when_it_can()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        await world.Crm.CatchUp();
        Assert.Equal(ScreeningState.Clear, await world.State());
        // A server whose disk gives back something else than was written.
        const string Data = "update listed_entry set data = {0} from (select id from listed_entry order by id limit 1) one where listed_entry.id = one.id";
        var whole = (string)(await world.Crm.Ask("select data::text from listed_entry order by id limit 1"))!;
        await Damage(world, string.Format(System.Globalization.CultureInfo.InvariantCulture, Data, "'[]'"));
        await using var broken = new CrmWorld(world.Crm.Connection);
        broken.Time.Set(world.Crm.Time.GetUtcNow());
        await world.Crm.Run(new AddName(world.Organization, PartyNameKind.Alias, "Another name"), world.Officer);
        var faults = new List<Exception>();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.NotEqual(ScreeningState.Clear, await world.State());
            await broken.Monitor().CatchUp(faults.Add, Stop);
            Assert.Equal(attempt + 1, faults.Count);
            await world.Crm.Ask("update screening_task set due_at = now() where done_at is null");
        }

        Assert.Equal($"Failed since {world.Crm.Time.GetUtcNow():u}, [un-consolidated 1] because []", Told(await Summary(world, world.Organization)));
        Assert.Contains("broke off (", (string)(await world.Crm.Ask("select failure from screening where result = 'FAILED'"))!, StringComparison.Ordinal);
        Assert.NotEmpty(await world.Hits());
        await Damage(world, string.Format(System.Globalization.CultureInfo.InvariantCulture, Data, $"'{whole.Replace("'", "''", StringComparison.Ordinal)}'"));
        await broken.CatchUp();
        Assert.Equal((ScreeningState.Clear, 1L), (await world.State(), await world.Crm.Count("select count(*) from screening where result = 'FAILED'")));
    }

    [Theory]
    [InlineData(Role.Spg)]
    [InlineData(Role.Bureau)]
    [InlineData(Role.Cpm)]
    public async Task Whoever_reads_conclusions_reads_the_state_and_nothing_of_the_hits(Role role)
    {
        await using var world = await BoardWorld.New(worlds);
        var reader = await world.Crm.As(role);
        const string Conclusion = "{ organizations { nodes { screening { state since validUntil staleBecause lists { kind number listDate } } } } contacts { nodes { screening { state } } } }";

        var answer = Reads.Data(await world.Crm.Query(reader, Conclusion));

        Assert.Equal("UNDECIDED", (string?)answer["organizations"]!["nodes"]![0]!["screening"]!["state"]);
        var refused = await world.Crm.Query(reader, "{ organizations { nodes { screenings { nodes { hits { totalCount } } } } } }");
        Assert.Equal("FORBIDDEN", (string?)refused["errors"]![0]!["extensions"]!["code"]);
    }

    private static async Task Damage(BoardWorld world, string statement)
    {
        await using var connection = await world.Crm.Data.OpenConnectionAsync(Stop);
        await using var command = new Npgsql.NpgsqlCommand($"set session_replication_role = replica; {statement}", connection);
        await command.ExecuteNonQueryAsync(Stop);
        await using var back = new Npgsql.NpgsqlCommand("reset session_replication_role", connection);
        await back.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<ScreeningSummary> Summary(BoardWorld world, Guid party)
    {
        await using var db = world.Crm.Open();
        return ScreeningSummary.Of(await db.Set<ScreeningConclusion>().SingleAsync(row => row.PartyId == party, Stop));
    }

    private static string Told(ScreeningSummary told) =>
        $"{told.State} since {told.Since?.ToString("u", System.Globalization.CultureInfo.InvariantCulture) ?? "never"}, [{string.Join(", ", told.Lists.Select(list => $"{list.Kind} {list.Number}"))}] because [{string.Join(", ", told.StaleBecause)}]";
}
