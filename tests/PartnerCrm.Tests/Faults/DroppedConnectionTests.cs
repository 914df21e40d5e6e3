using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Faults;

public sealed class DroppedConnectionTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_whose_connections_are_cut_take_effect_exactly_once()
    {
        const int commands = 300;
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        using var done = new CancellationTokenSource();
        var cutting = CutConnections(world.Connection, done.Token);

        await Parallel.ForEachAsync(Enumerable.Range(0, commands), new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Stop }, async (i, _) =>
            await Patiently(() => world.Crm.Commands.Run(new LogContact($"Contact {i:000}", Emails: [$"c{i}@example.org"]), actor, Stop, $"contact {i}")));
        await done.CancelAsync();

        var cuts = await cutting;
        Assert.True(cuts > 5, $"Only {cuts} connections were cut.");
        Assert.Equal((long)commands, await world.Ask("select count(*) from contact where name like 'Contact ___'"));
        Assert.Equal((long)commands, await world.Ask("select count(distinct name) from contact where name like 'Contact ___'"));
        Assert.Equal(commands + 1L, await world.Ask("select count(*) from idempotency where key not like 'profile %'"));
        await using var db = world.Open();
        Assert.Empty(await AuditReplay.Differences(db));
    }

    // Who is told to send it again does so, under the same key.
    private static async Task Patiently(Func<Task> command)
    {
        while (true)
        {
            try
            {
                await command();
                return;
            }
            catch (RetryLater)
            {
                await Task.Delay(50, Stop);
            }
        }
    }

    private static async Task<int> CutConnections(string connection, CancellationToken done)
    {
        await using var data = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        var cuts = 0;
        while (!done.IsCancellationRequested)
        {
            await using var command = data.CreateCommand(
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'");
            cuts += (int)(long)(await command.ExecuteScalarAsync(CancellationToken.None))!;
            await Task.Delay(10, CancellationToken.None); // a write is short
        }

        return cuts;
    }
}
