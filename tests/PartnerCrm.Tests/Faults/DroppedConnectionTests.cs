using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Faults;

public sealed class DroppedConnectionTests(CrmWorlds worlds)
{
    // Where the cuts come late, as many more commands are run as they need, up to a limit.
    private const int Commands = 300, MostCommands = 3_000, FewestCuts = 6;

    // A command meets a cut about once in five attempts, however slow the machine is: by the clock alone, a busy one would cut each attempt.
    private const int CommandsBetweenCuts = 30;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private int taken, cuts, given;

    [Fact]
    public async Task Commands_whose_connections_are_cut_take_effect_exactly_once()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        var before = (long)(await world.Ask("select count(*) from idempotency"))!;
        using var done = new CancellationTokenSource();
        var cutting = CutConnections(world.Connection, done.Token);

        await Parallel.ForEachAsync(Numbers(), new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Stop }, async (i, _) =>
        {
            await world.Run(new LogContact($"Contact {i:0000}", Emails: [$"c{i}@example.org"]), actor);
            Interlocked.Increment(ref taken);
        });
        await done.CancelAsync();

        await cutting;
        Assert.True(cuts >= FewestCuts, $"Only {cuts} connections were cut in {given} commands.");
        Assert.Equal((long)given, await world.Ask("select count(*) from contact where name like 'Contact ____'"));
        Assert.Equal((long)given, await world.Ask("select count(distinct name) from contact where name like 'Contact ____'"));
        Assert.Equal(before + given, await world.Ask("select count(*) from idempotency"));
        await using var db = world.Open();
        Assert.Empty(await AuditReplay.Differences(db));
    }

    private IEnumerable<int> Numbers()
    {
        for (; given < Commands || (Volatile.Read(ref cuts) < FewestCuts && given < MostCommands); given++) yield return given;
    }

    private async Task CutConnections(string connection, CancellationToken done)
    {
        await using var data = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        var next = 0;
        while (!done.IsCancellationRequested)
        {
            await Task.Delay(1, CancellationToken.None);
            if (Volatile.Read(ref taken) < next) continue;
            await using var command = data.CreateCommand(
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'");
            var cut = (int)(long)(await command.ExecuteScalarAsync(CancellationToken.None))!;
            if (cut > 0) next = Volatile.Read(ref taken) + CommandsBetweenCuts;
            Interlocked.Add(ref cuts, cut);
        }
    }
}
