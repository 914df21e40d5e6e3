using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Monitoring;

public sealed class ManyServersTests(CrmWorlds worlds)
{
    private const int Companies = 40;
    private const string Open = "select count(*) from screening_task where done_at is null";
    private const string Done = "select count(*) from screening_task where done_at is not null";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_servers_race_over_five_hundred_tasks_and_each_takes_effect_once()
    {
        await using var world = await BoardWorld.New(worlds);
        var companies = await Old(world);
        await world.Crm.Ask($"""
            insert into screening_task (key, trigger, organization_id)
            select 'again ' || i || ' ' || s.party_id, 'PARTY_CHANGED', s.party_id from generate_series(1, 12) i, (select distinct party_id from screening where party_id = any (array[{Ids(companies)}])) s
            """);
        var (tasks, before) = (await world.Crm.Count(Open), await world.Crm.Count(Done));
        Assert.True(tasks >= 500, $"{tasks} tasks");
        await using var other = new CrmWorld(world.Crm.Connection);
        other.Time.Set(world.Crm.Time.GetUtcNow());

        // Who loses a race to the other too often tries again a moment later, as a server does.
        while (await world.Crm.Count(Open) > 0)
            await Task.WhenAll(new[] { world.Crm, other }.Select(one => one.Monitor().CatchUp(fault => Assert.IsType<PartnerCrm.Writes.RetryLater>(fault), Stop)));

        Assert.Equal(before + tasks, await world.Crm.Count(Done));
        await ScreenedOnce(world, companies);
    }

    [Fact]
    public async Task A_server_that_dies_in_the_middle_leaves_its_tasks_to_another_and_nothing_is_done_twice()
    {
        await using var world = await BoardWorld.New(worlds);
        var companies = await Old(world);
        using (var death = CancellationTokenSource.CreateLinkedTokenSource(Stop))
        {
            var dying = world.Crm.Monitor(TimeSpan.FromSeconds(2)).CatchUp(_ => { }, death.Token);
            while (await world.Crm.Count("select count(*) from screening where trigger = 'PARTY_CHANGED'") < 5) await Task.Delay(1, Stop);
            await death.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying);
        }

        Assert.InRange(await world.Crm.Count("select count(*) from screening_task where done_at is null and leased_until > now()"), 1, Companies);
        await using var heir = new CrmWorld(world.Crm.Connection);
        heir.Time.Set(world.Crm.Time.GetUtcNow());
        while (await world.Crm.Count(Open) > 0)
        {
            await heir.CatchUp();
            await Task.Delay(100, Stop);
        }

        await ScreenedOnce(world, companies);
        await using var db = world.Crm.Open();
        Assert.Empty(await AuditReplay.Differences(db, typeof(ListedEntry), typeof(ListChange)));
    }

    [Fact]
    public async Task A_comparison_whose_server_was_gone_before_it_could_say_so_is_done_and_is_not_done_twice()
    {
        const string Compared = "select string_agg(data ->> 'number', ', ' order by recorded_at, id) from audit_entry where fact = 'ListCompared'";
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        await world.PublishListed(party => party with { Comments = "More is known." });
        await world.Crm.CatchUp();
        var compared = await world.Crm.Ask(Compared);

        // It is taken again, and there is one more to compare with than there was.
        await world.Screen(await world.Company("Unlike Farmers"));
        await world.Crm.Ask("update screening_task set done_at = null where list_version_id is not null");
        await world.Crm.CatchUp();

        Assert.Equal((0L, compared), (await world.Crm.Count(Open), await world.Crm.Ask(Compared)));
        Assert.Equal(0L, await world.Crm.Count("select count(*) from list_unswept"));
    }

    // Screened, and then known under one more name.
    private static async Task<List<Guid>> Old(BoardWorld world)
    {
        var companies = new List<Guid>();
        for (var i = 0; i < Companies; i++) companies.Add(await world.Company($"Unlike {i} Farmers"));
        await Task.WhenAll(companies.Select(company => world.Screen(company)));
        await world.Crm.CatchUp();
        foreach (var company in companies) await world.Crm.Run(new AddName(company, PartyNameKind.Alias, $"Field {company}"), world.Officer);
        return companies;
    }

    private static async Task ScreenedOnce(BoardWorld world, List<Guid> companies)
    {
        Assert.Equal(
            $"{Companies} of 2", await world.Crm.Ask($"select string_agg(n || ' of ' || runs, ', ') from (select count(*) as n, runs from (select count(*) as runs from screening where party_id = any (array[{Ids(companies)}]) group by party_id) r group by runs) c"));
        foreach (var company in companies) Assert.Equal(ScreeningState.Clear, await world.State(company));
    }

    private static string Ids(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => $"'{id}'::uuid"));
}
