using System.Diagnostics;
using EmbeddedPostgres.Tests.Running;
using Npgsql;

namespace EmbeddedPostgres.Tests;

public sealed class EmbeddedServerTests(PreparedCluster prepared, ITestOutputHelper output)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_makes_a_cluster_and_the_next_one_serves_it_again()
    {
        using var folder = new DataFolder();
        var clock = Stopwatch.StartNew();
        await using (var cold = await EmbeddedServer.Start(folder.Path, DataFolder.Options, stop: Stop))
        {
            output.WriteLine($"cold start {clock.ElapsedMilliseconds} ms, PostgreSQL {cold.Binaries.Version}");
            Assert.True(await cold.CreateDatabase("library", stop: Stop));
            Assert.False(await cold.CreateDatabase("library", stop: Stop));
            await DataFolder.Ask(cold.ConnectionString("library"), "create table book as select 'Emma' as title");
            clock.Restart();
        }
        output.WriteLine($"stop {clock.ElapsedMilliseconds} ms");
        Assert.Null(folder.Postmaster);

        clock.Restart();
        await using var warm = await EmbeddedServer.Start(folder.Path, DataFolder.Options, stop: Stop);
        output.WriteLine($"warm start {clock.ElapsedMilliseconds} ms");
        Assert.False(warm.WasRunning);
        Assert.Equal("Emma", await DataFolder.Ask(warm.ConnectionString("library"), "select title from book"));
        await warm.DropDatabase("library", Stop);
        await warm.DropDatabase("library", Stop);
        Assert.True(await warm.CreateDatabase("library", stop: Stop));
    }

    [Fact]
    public async Task The_server_is_safe_by_its_settings()
    {
        using var folder = new DataFolder();
        await using var server = await EmbeddedServer.Start(folder.Path, DataFolder.Options, stop: Stop);

        Assert.Equal("""
            data_checksums=on
            fsync=on
            full_page_writes=on
            listen_addresses=127.0.0.1
            password_encryption=scram-sha-256
            server_encoding=UTF8
            synchronous_commit=on
            unix_socket_directories=
            """, await DataFolder.Ask(server.ConnectionString("postgres"), """
            select string_agg(name || '=' || setting, E'\n' order by name) from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes',
                'listen_addresses', 'password_encryption', 'server_encoding', 'synchronous_commit', 'unix_socket_directories')
            """));
        Assert.Equal("C.UTF-8", await DataFolder.Ask(server.ConnectionString("postgres"), "select datcollate from pg_database where datname = 'template1'"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Home, "password")));
        var stranger = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "guess" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => DataFolder.Ask(stranger, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_database_name_cannot_carry_a_command()
    {
        using var folder = await prepared.Copy();
        await using var server = await EmbeddedServer.Start(folder.Path, DataFolder.Options, stop: Stop);
        const string Name = "a\"; drop database postgres; --";

        await server.CreateDatabase(Name, stop: Stop);

        Assert.Equal(Name, await DataFolder.Ask(server.ConnectionString(Name), "select current_database()::text"));
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing_half_done()
    {
        using var folder = new DataFolder();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        void StopAtFirstLine(string line) => impatient.CancelAfter(TimeSpan.FromMilliseconds(150));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EmbeddedServer.Start(folder.Path, DataFolder.Options, StopAtFirstLine, stop: impatient.Token));

        Assert.False(Directory.Exists(folder.Home));
        await using var server = await EmbeddedServer.Start(folder.Path, DataFolder.Options, stop: Stop);
        Assert.Equal(1, await DataFolder.Ask(server.ConnectionString("postgres"), "select 1"));
    }
}
