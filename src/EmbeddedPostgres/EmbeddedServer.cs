using EmbeddedPostgres.Binaries;
using EmbeddedPostgres.Running;
using Npgsql;

namespace EmbeddedPostgres;

/// <summary>
/// A PostgreSQL of a program's own, on 127.0.0.1 and a free port, with its cluster in `FOLDER/postgres`. One server serves all programs that open the same folder;
/// the last one to leave stops it, also when it is killed.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly Guard guard;
    private readonly string connection;
    private readonly NpgsqlDataSource admin;

    internal EmbeddedServer(Guard guard, PostgresBinaries binaries, int port, string password, bool wasRunning)
    {
        (this.guard, Binaries, Port, WasRunning) = (guard, binaries, port, wasRunning);
        connection = Login(port, password);
        admin = NpgsqlDataSource.Create(ConnectionString("postgres"));
    }

    /// <summary>The programs that serve, with their version.</summary>
    public PostgresBinaries Binaries { get; }

    /// <summary>The TCP port on 127.0.0.1; a new one at each start of the server.</summary>
    public int Port { get; }

    /// <summary>Whether another program had started the server, or left it behind.</summary>
    public bool WasRunning { get; }

    /// <summary>Opens the server of a data folder: joins the one that runs, else starts it, making folder and cluster when they are missing.</summary>
    /// <param name="folder">The data folder. When root's server user cannot enter it, `FOLDER/postgres` becomes a link to a folder under /var/lib.</param>
    /// <param name="options">Where the programs come from.</param>
    /// <param name="progress">Gets one line of text for each thing that takes time.</param>
    /// <param name="stop">Gives up; nothing half done remains.</param>
    /// <exception cref="EmbeddedPostgresException">It cannot be done; the message says what to do.</exception>
    public static Task<EmbeddedServer> Start(string folder, EmbeddedPostgresOptions? options = null, Action<string>? progress = null, CancellationToken stop = default) =>
        ServerStart.Run(folder, options ?? new EmbeddedPostgresOptions(), throwAway: false, progress, stop);

    /// <summary>How to reach a database as the superuser `postgres`. It holds the password: do not log it.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;

    /// <summary>Makes a database, as a copy of <paramref name="template"/> if given. False when it was there already.</summary>
    public async Task<bool> CreateDatabase(string name, string? template = null, CancellationToken stop = default)
    {
        await using (var exists = admin.CreateCommand("select 1 from pg_database where datname = $1"))
        {
            exists.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
            if (await exists.ExecuteScalarAsync(stop) is not null)
                return false;
        }
        try
        {
            await Execute($"create database {Quoted(name)}" + (template is null ? "" : $" template {Quoted(template)} strategy file_copy"), stop);
            return true;
        }
        // Another program made it at the same moment.
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    /// <summary>Removes a database, ending its connections; nothing happens when it does not exist.</summary>
    public Task DropDatabase(string name, CancellationToken stop = default) => Execute($"drop database if exists {Quoted(name)} with (force)", stop);

    /// <summary>Leaves the server, and stops it unless another program uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await admin.DisposeAsync();
        await guard.DisposeAsync();
    }

    internal async Task Execute(string sql, CancellationToken stop)
    {
        await using var command = admin.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static string Login(int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Password = password,
        Database = "postgres",
        SslMode = SslMode.Disable,
    }.ConnectionString;
}
