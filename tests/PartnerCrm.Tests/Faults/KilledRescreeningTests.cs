using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Monitoring;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.Verbs;

namespace PartnerCrm.Tests.Faults;

/// <summary>The program is killed while it screens again what a list changed; the next start finishes.</summary>
public sealed class KilledRescreeningTests(CrmWorlds worlds) : IDisposable
{
    private const int Companies = 150;
    private const string Again = "select count(*) from screening where trigger = 'LIST_CHANGED'";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-rescreen-").FullName;

    [Fact]
    public async Task A_kill_in_the_middle_of_a_rescreen_leaves_a_consistent_state_that_the_next_start_finishes()
    {
        await using var world = await BoardWorld.New(worlds, now: TimeProvider.System.GetUtcNow()); // the clock of the program that is killed
        var companies = new List<Guid>();
        for (var i = 0; i < Companies; i++) companies.Add(await world.Company($"Green Valley Farmers Q{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"));
        foreach (var chunk in companies.Chunk(4)) await Task.WhenAll(chunk.Select(company => world.Screen(company)));
        await world.Crm.CatchUp();
        await world.Publish(party => party.Kind is PartnerCrm.Screening.Lists.ListedPartyKind.Organization ? party with { PrimaryName = "Green Valley Farmers" } : party);

        var kills = 0;
        while (await world.Crm.Count("select count(*) from screening_task where done_at is null") > 0)
        {
            await using var server = Serve(world);
            await server.Says("Stop it with Ctrl-C.");
            var (before, tasks) = (await world.Crm.Count(Again), 1L);
            // Twice in the middle; the third one may finish.
            while ((kills == 2 || await world.Crm.Count(Again) < before + 20) && (tasks = await world.Crm.Count("select count(*) from screening_task where done_at is null")) > 0) await Task.Delay(5, Stop);
            if (kills++ < 2 && tasks > 0) await server.Signal("KILL");
            else await server.Signal("TERM");
            await server.Ended();
            await Consistent(world, companies);
        }

        Assert.True(kills > 1, "The work was done before anything was killed.");
        Assert.Equal(Companies, await world.Crm.Count(Again + " and party_id <> '" + world.Organization + "'"));
        foreach (var company in companies) Assert.Equal(ScreeningState.Undecided, await world.State(company));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Nothing half: a screening has its lists, its parties and its facts, and whoever may be named and was not screened again is old and not clear.
    private static async Task Consistent(BoardWorld world, List<Guid> companies)
    {
        Assert.Equal(0L, await world.Crm.Count("select count(*) from screening s where not exists (select 1 from screened_party p where p.screening_id = s.id) or not exists (select 1 from screening_list l where l.screening_id = s.id)"));
        Assert.Equal(0L, await world.Crm.Count("select count(*) from (select party_id from screening where trigger = 'LIST_CHANGED' group by party_id having count(*) > 1) twice"));
        await using var db = world.Crm.Open();
        Assert.Empty(await AuditReplay.Differences(db, typeof(ListedEntry), typeof(ListChange)));
        var states = await db.Set<ScreeningConclusion>().Where(row => companies.Contains(row.PartyId)).Select(row => row.State).Distinct().ToListAsync(Stop);
        Assert.Empty(states.Except([ScreeningState.Stale, ScreeningState.Undecided]));
    }

    private CrmProcess Serve(BoardWorld world) =>
        CrmProcess.Start(["--data", folder, "--demo", "false", "--urls", "http://127.0.0.1:0"], ("ConnectionStrings__Crm", world.Crm.Connection));
}
