using System.Diagnostics;
using Npgsql;
using PartnerCrm.Events;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Events;

public sealed class EventFeedTests(CrmWorlds worlds)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_that_commits_late_is_heard_though_a_later_one_was_heard_before()
    {
        await using var world = await worlds.New();
        await using var feed = await RunningFeed.Of(world.Crm);
        using var listener = world.Crm.Events.Listen(_ => true);
        await using var early = await world.Data.OpenConnectionAsync(Stop);
        await using var held = await early.BeginTransactionAsync(Stop);
        await Write(early, "Early");
        await using var late = await world.Data.OpenConnectionAsync(Stop);
        await Write(late, "Late");

        Assert.Equal("Late", await Next(listener));
        await Task.Delay(TimeSpan.FromSeconds(2.5), Stop); // looks go by in which it is not there
        await Write(late, "Later");
        Assert.Equal("Later", await Next(listener));
        await held.CommitAsync(Stop);

        Assert.Equal("Early", await Next(listener));
        await Write(late, "Last");
        Assert.Equal("Last", await Next(listener));
    }

    [Fact]
    public async Task A_lost_notification_costs_at_most_the_next_look()
    {
        await using var world = await worlds.New();
        await using var feed = await RunningFeed.Of(world.Crm);
        using var listener = world.Crm.Events.Listen(_ => true);
        await using var connection = await world.Data.OpenConnectionAsync(Stop);

        await Write(connection, "Silent");

        Assert.Equal("Silent", await Next(listener));
    }

    [Fact]
    public async Task What_happens_while_the_connection_is_lost_is_heard_once()
    {
        await using var world = await worlds.New();
        await using var feed = await RunningFeed.Of(world.Crm);
        using var listener = world.Crm.Events.Listen(_ => true);
        await using var other = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(world.Connection) { Pooling = false });
        await using var connection = await other.OpenConnectionAsync(Stop);
        var heard = new List<string>();

        for (var i = 0; i < 30; i++)
        {
            await Write(connection, $"{i:00}");
            if (i % 3 == 0) await Cut(connection);
            await Task.Delay(40, Stop);
        }

        while (heard.Count < 30) heard.Add(await Next(listener));
        await Write(connection, "end");
        Assert.Equal("end", await Next(listener));
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i:00}"), heard.Order());
        Assert.NotEmpty(feed.Lost);
    }

    [Fact]
    public async Task A_write_wakes_the_feeds_of_other_processes_and_costs_no_connection()
    {
        await using var world = await worlds.New();
        await using var other = new CrmWorld(world.Connection);
        await using var feed = await RunningFeed.Of(world.Crm);
        await using var otherFeed = await RunningFeed.Of(other.Crm);
        using var listener = other.Crm.Events.Listen(_ => true);
        await using var connection = await world.Data.OpenConnectionAsync(Stop);
        var delays = new List<TimeSpan>();

        for (var i = 0; i < 20; i++)
        {
            await Write(connection, $"{i}");
            var watch = Stopwatch.StartNew();
            world.Crm.Events.Wake();
            Assert.Equal($"{i}", await Next(listener));
            delays.Add(watch.Elapsed);
        }

        Assert.True(delays.Order().ElementAt(10) < TimeSpan.FromMilliseconds(500), $"The median was {delays.Order().ElementAt(10)}.");
        Assert.Empty(feed.Lost);
        Assert.Empty(otherFeed.Lost);
    }

    [Fact]
    public async Task A_thousand_events_reach_each_of_twenty_listeners_at_two_servers_once()
    {
        await using var world = await worlds.New();
        await using var other = new CrmWorld(world.Connection);
        await using var feed = await RunningFeed.Of(world.Crm);
        await using var otherFeed = await RunningFeed.Of(other.Crm);
        var listeners = Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? world : other).Crm.Events.Listen(_ => true)).ToList();

        await Parallel.ForEachAsync(Enumerable.Range(0, 10), Stop, async (writer, stop) =>
        {
            await using var connection = await world.Data.OpenConnectionAsync(stop);
            for (var i = 0; i < 100; i++) await Write(connection, $"{writer} {i:00}");
        });

        var expected = Enumerable.Range(0, 1000).Select(i => $"{i / 100} {i % 100:00}");
        foreach (var listener in listeners)
        {
            var heard = new List<string>();
            while (heard.Count < 1000) heard.Add(await Next(listener));
            Assert.Equal(expected, heard.Order(StringComparer.Ordinal));
            Assert.False(listener.Waiting.TryRead(out _));
        }
    }

    [Fact]
    public async Task A_feed_that_does_not_run_refuses_listeners()
    {
        await using var world = await worlds.New();
        Assert.Equal("RETRY_LATER", Assert.Throws<GraphQL.GraphQLException>(() => world.Crm.Events.Listen(_ => true)).Errors[0].Code);
    }

    private static async Task<string> Next(EventListener listener) => (await listener.Waiting.ReadAsync(Stop).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken)).Fact;

    private static async Task Write(NpgsqlConnection connection, string fact)
    {
        await using var command = new NpgsqlCommand("insert into outbox (id, fact, subject_kind, subject_id, recorded_at) values (gen_random_uuid(), $1, 'Thing', gen_random_uuid(), now())", connection);
        command.Parameters.AddWithValue(fact);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task Cut(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
