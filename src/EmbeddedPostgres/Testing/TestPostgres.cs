using System.Collections.Concurrent;
using System.Security.Cryptography;
using EmbeddedPostgres.Running;
using Npgsql;

namespace EmbeddedPostgres.Testing;

/// <summary>
/// A throw-away server for one test process: begun at first use, in a temporary folder of its own, removed at the end, also when the run is killed.
/// EMBEDDED_POSTGRES_BINARIES in the environment names a folder of binaries to test with.
/// Made to be an assembly fixture: `[assembly: AssemblyFixture(typeof(TestPostgres))]`.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string Prefix = "embedded-postgres-test-";

    private readonly Lazy<Task<EmbeddedServer>> server = new(Begin);
    private readonly ConcurrentDictionary<string, Lazy<Task>> templates = new();

    /// <summary>The server, started by whoever asks first.</summary>
    public Task<EmbeddedServer> Server => server.Value;

    /// <summary>A new empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabase(CancellationToken stop = default)
    {
        var name = NewName("db");
        await (await Server).CreateDatabase(name, stop: stop);
        return await TestConnection(name);
    }

    /// <summary>A new database, copied from a template that <paramref name="build"/> fills once per test process; returns its connection string.</summary>
    public async Task<string> CreateDatabase(string template, Func<string, Task> build, CancellationToken stop = default)
    {
        await templates.GetOrAdd(template, name => new Lazy<Task>(() => BuildTemplate(name, build))).Value;
        var name = NewName(template);
        await (await Server).CreateDatabase(name, template, stop);
        return await TestConnection(name);
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await Server).DisposeAsync();
    }

    private async Task BuildTemplate(string name, Func<string, Task> build)
    {
        var running = await Server;
        await running.CreateDatabase(name);
        // Connections left in a pool would forbid the copies.
        await build(new NpgsqlConnectionStringBuilder(running.ConnectionString(name)) { Pooling = false }.ConnectionString);
        await running.Execute($"alter database {EmbeddedServer.Quoted(name)} is_template true allow_connections false", default);
    }

    // Many databases share the server's connections: idle ones are given back soon.
    private async Task<string> TestConnection(string database) => new NpgsqlConnectionStringBuilder((await Server).ConnectionString(database))
    {
        ConnectionIdleLifetime = 2,
        ConnectionPruningInterval = 1,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private static string NewName(string stem) => $"{stem}_{RandomNumberGenerator.GetHexString(10, lowercase: true)}";

    private static async Task<EmbeddedServer> Begin()
    {
        var user = await ServerUser.For("", default);
        var temp = await user.CanEnter(Path.GetTempPath(), default) ? Path.GetTempPath() : "/tmp";
        var options = new EmbeddedPostgresOptions { BinariesFolder = Environment.GetEnvironmentVariable("EMBEDDED_POSTGRES_BINARIES") };
        await StaleFolders.Remove(temp, Prefix, options);
        var folder = Path.Combine(temp, $"{Prefix}{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        return await ServerStart.Run(folder, options, throwAway: true, progress: null, default);
    }
}
