using EmbeddedPostgres;
using Npgsql;

namespace Benchmarks.Data;

/// <summary>The benchmarks' own PostgreSQL. Its folder is kept, so that what was loaded once is there the next time.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    /// <summary>Asks for no measurement, but for the databases to look into.</summary>
    public const string Look = "look";

    // What anybody would set on a machine like this; server and floor share it.
    private static readonly string[] Settings =
        ["shared_buffers = '1GB'", "effective_cache_size = '4GB'", "random_page_cost = 1.1", "work_mem = '16MB'", "max_wal_size = '4GB'", "wal_compression = on"];

    private static readonly string[] WhileLoading =
    [
        "fsync = off", "full_page_writes = off", "wal_level = minimal", "max_wal_senders = 0", "maintenance_work_mem = '1GB'", "checkpoint_timeout = '1h'",
        "autovacuum = off",
    ];

    private EmbeddedServer server;

    private Cluster(EmbeddedServer server) => this.server = server;

    /// <summary>Where the cluster is kept; BENCHMARKS_DATA in the environment says otherwise.</summary>
    private static string Folder => Environment.GetEnvironmentVariable("BENCHMARKS_DATA") is { Length: > 0 } said ? said
        : Environment.IsPrivilegedProcess ? "/var/cache/partnercrm-benchmarks"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "partnercrm-benchmarks");

    public static async Task<Cluster> Open(CancellationToken stop)
    {
        var cluster = new Cluster(await EmbeddedServer.Start(Folder, progress: Console.WriteLine, stop: stop));
        try
        {
            await cluster.Ready(loading: false, stop);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public string ConnectionString(string database) => server.ConnectionString(database);

    /// <summary>The process whose children serve the connections.</summary>
    public async Task<int> Postmaster(CancellationToken stop)
    {
        await using var connection = await Admin(stop);
        var data = (string)(await Scalar(connection, "show data_directory", stop))!;
        return int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>How to get at the databases by hand; the password lies in the folder.</summary>
    public async Task<string> Describe(CancellationToken stop)
    {
        await using var connection = await Admin(stop);
        return $"PGPASSWORD=$(cat {Folder}/postgres/password) psql -h 127.0.0.1 -p {server.Port} -U postgres -d {await Scalar(connection, "select string_agg(datname, ' | ') from pg_database where datname like 'crm%'", stop)}";
    }

    /// <summary>Settings change only with a restart.</summary>
    public async Task Ready(bool loading, CancellationToken stop)
    {
        await using (var connection = await Admin(stop))
        {
            var wanted = string.Join("; ", loading ? [.. Settings, .. WhileLoading] : Settings);
            var known = (string?)await Scalar(connection, "select shobj_description(oid, 'pg_database') from pg_database where datname = 'postgres'", stop);
            if (known == wanted) return;
            await Execute(connection, "alter system reset all", stop);
            foreach (var setting in loading ? [.. Settings, .. WhileLoading] : Settings) await Execute(connection, $"alter system set {setting}", stop);
            await Execute(connection, $"comment on database postgres is '{wanted.Replace("'", "''", StringComparison.Ordinal)}'", stop);
            await Execute(connection, "checkpoint", stop);
        }

        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        server = await EmbeddedServer.Start(Folder, stop: stop);
    }

    public Task<bool> Create(string database, CancellationToken stop) => server.CreateDatabase(database, stop: stop);

    public Task Drop(string database, CancellationToken stop) => server.DropDatabase(database, stop);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public async Task<NpgsqlConnection> Connect(string database, CancellationToken stop)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString(database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    public static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // made of this program's own text
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0, AllResultTypesAreUnknown = true };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    public static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // made of this program's own text
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(stop) is var value and not DBNull ? value : null;
    }

    private Task<NpgsqlConnection> Admin(CancellationToken stop) => Connect("postgres", stop);
}
