using System.Diagnostics;
using System.Text.Json.Nodes;
using GraphQL.Postgres.Running;
using GraphQL.Postgres.Tests.Shelves;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GraphQL.Postgres.Tests.Running;

/// <summary>Reads that wait for a locked table, and so would run for ever.</summary>
public sealed class CancellationTests(Library library)
{
    private const string Query = "{ books { nodes { title } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_whose_caller_goes_away_ends_in_the_database_within_a_second()
    {
        await using var held = await Hold("cancelled");
        using var gone = new CancellationTokenSource();
        var answer = Pipeline(held.Connection).Run(new Request(Query), new Caller(Library.Adult), gone.Token);
        await Until(held, waiting: true);

        await gone.CancelAsync();
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await Until(held, waiting: false);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1_000);
    }

    [Fact]
    public async Task A_read_that_takes_too_long_ends_in_the_database_and_is_an_error()
    {
        await using var held = await Hold("timed");
        var answer = Pipeline(held.Connection, new Limits { Timeout = TimeSpan.FromMilliseconds(300) }).Run(new Request(Query), new Caller(Library.Adult), Stop);
        await Until(held, waiting: true);

        Assert.Equal(Limits.TimedOut, Code((await answer).ToJson()));
        await Until(held, waiting: false);
    }

    [Fact]
    public async Task A_read_that_the_database_ends_by_itself_is_the_same_error_at_its_field()
    {
        await using var held = await Hold("ended");
        var json = (await Pipeline(held.Connection + ";Options=-c statement_timeout=200").Run(new Request(Query), new Caller(Library.Adult), Stop)).ToJson();

        Assert.Equal(Limits.TimedOut, Code(json));
        Assert.Equal("books", (string?)JsonNode.Parse(json)!["errors"]![0]!["path"]![0]);
    }

    private static string? Code(string json) => (string?)JsonNode.Parse(json)!["errors"]![0]!["extensions"]!["code"];

    private static Pipeline Pipeline(string connection, Limits? limits = null)
    {
        var data = NpgsqlDataSource.Create(connection);
        using var db = new LibraryDb(new DbContextOptionsBuilder<LibraryDb>().UseNpgsql(data).Options);
        var source = new PostgresSource(data, operation => operation.Host!);
        source.Schema = LibrarySchema.Build(db.Model, source);
        return new Pipeline(source.Schema.Schema, limits);
    }

    private async Task<Held> Hold(string name)
    {
        var connection = await library.OwnDatabase();
        var held = new Held(connection + $";Application Name={name}", name, new NpgsqlConnection(connection));
        await held.Locker.OpenAsync(Stop);
        await using var command = new NpgsqlCommand("begin; lock table book in access exclusive mode", held.Locker);
        await command.ExecuteNonQueryAsync(Stop);
        return held;
    }

    /// <summary>Until the database shows a statement of ours that waits, or none any more.</summary>
    private async Task Until(Held held, bool waiting)
    {
        await using var command = library.Data.CreateCommand("select exists (select from pg_stat_activity where application_name = $1 and state = 'active')");
        command.Parameters.Add(new NpgsqlParameter { Value = held.Name });
        while ((bool)(await command.ExecuteScalarAsync(Stop))! != waiting)
            await Task.Delay(5, Stop);
    }

    private sealed record Held(string Connection, string Name, NpgsqlConnection Locker) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Locker.DisposeAsync();
    }
}
