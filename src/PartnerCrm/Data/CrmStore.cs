using System.Globalization;
using EmbeddedPostgres;
using Npgsql;
using PartnerCrm.Profiles;

namespace PartnerCrm.Data;

/// <summary>The database that a verb works on, open: the one that the configuration names, or the program's own in its data folder.</summary>
public sealed class CrmStore : IAsyncDisposable
{
    private const int OldestServer = 15;

    /// <summary>Within this time a request's own cancellation has reached the database.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly EmbeddedServer? own;
    private readonly string connection;

    private CrmStore(NpgsqlDataSource data, string connection, EmbeddedServer? own) => (Data, this.connection, this.own) = (data, connection, own);

    public NpgsqlDataSource Data { get; }

    /// <summary>Whether it is the program's own.</summary>
    public bool IsOwn => own is not null;

    /// <summary>Opens the database; the program's own is made, filled and brought to the present schema first.</summary>
    /// <exception cref="CannotStart">It cannot be used; the message says what to do.</exception>
    public static async Task<CrmStore> Open(IConfiguration configuration, DataFolder folder, bool? demo, Action<string> progress, CancellationToken stop)
    {
        var profiles = ProfileFiles.From(configuration); // first: a house whose rules cannot be read does not open
        if (configuration.GetConnectionString("Crm") is { Length: > 0 } connection) return await Configured(connection, profiles, demo ?? false, progress, stop);
        var server = await Start(configuration, folder, progress, stop);
        try
        {
            return new CrmStore(await OwnDatabase.Open(server, profiles, demo ?? true, progress, stop), server.ConnectionString(OwnDatabase.Name), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Brings the database to the present schema, the configured one too.</summary>
    public static async Task Migrate(IConfiguration configuration, DataFolder folder, bool? demo, Action<string> progress, CancellationToken stop)
    {
        if (configuration.GetConnectionString("Crm") is { Length: > 0 } connection)
        {
            await using var data = await Reach(connection, stop);
            await FirstData.Migrate(data, progress, stop);
        }

        await using var store = await Open(configuration, folder, demo, progress, stop);
    }

    /// <summary>
    /// Connections for requests: a statement that runs on although its request has timed out, because nobody was left to cancel it, is ended by the database itself.
    /// A time-out that the connection string sets goes before ours.
    /// </summary>
    public NpgsqlDataSource ForRequests(TimeSpan timeout) => Source(connection, timeout + Grace);

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        if (own is not null) await own.DisposeAsync();
    }

    private static async Task<EmbeddedServer> Start(IConfiguration configuration, DataFolder folder, Action<string> progress, CancellationToken stop)
    {
        var options = new EmbeddedPostgresOptions
        {
            Name = "partnercrm",
            BinariesFolder = configuration["Postgres:BinariesFolder"],
            CacheFolder = configuration["Postgres:CacheFolder"],
            IgnoreInstalled = configuration.GetValue("Postgres:IgnoreInstalled", false),
        };
        try
        {
            return await EmbeddedServer.Start(folder.Path, options, progress, stop);
        }
        catch (EmbeddedPostgresException refused)
        {
            throw new CannotStart(refused.Message, refused);
        }
    }

    private static async Task<CrmStore> Configured(string connection, ProfileFiles profiles, bool demo, Action<string> progress, CancellationToken stop)
    {
        var data = await Reach(connection, stop);
        try
        {
            await FirstData.Configured(data, profiles, demo, progress, stop);
            return new CrmStore(data, connection, null);
        }
        catch
        {
            await data.DisposeAsync();
            throw;
        }
    }

    private static async Task<NpgsqlDataSource> Reach(string connection, CancellationToken stop)
    {
        NpgsqlDataSource? data = null;
        try
        {
            data = Source(connection);
            await using var probe = await data.OpenConnectionAsync(stop);
            if (probe.PostgreSqlVersion.Major >= OldestServer) return data;
            throw new CannotStart($"The server of ConnectionStrings__Crm is PostgreSQL {probe.PostgreSqlVersion}; {OldestServer} or newer is needed.");
        }
        catch (Exception refused) when (refused is ArgumentException or NpgsqlException or CannotStart)
        {
            if (data is not null) await data.DisposeAsync();
            throw refused switch
            {
                ArgumentException => new CannotStart($"ConnectionStrings__Crm is no connection string: {refused.Message}", refused),
                NpgsqlException => new CannotStart($"The database of ConnectionStrings__Crm cannot be reached: {refused.Message}. Check it, or leave it out to use an embedded one.", refused),
                _ => refused,
            };
        }
    }

    internal static NpgsqlDataSource Source(string connection, TimeSpan? longest = null)
    {
        var builder = new NpgsqlDataSourceBuilder(connection) { ConnectionStringBuilder = { ApplicationName = "partnercrm" } };

        // A read over many levels is estimated dear, and PostgreSQL would compile it for longer than it runs.
        builder.ConnectionStringBuilder.Options ??= "-c jit=off";
        if (longest is { TotalMilliseconds: var most } && !builder.ConnectionStringBuilder.Options.Contains("statement_timeout", StringComparison.OrdinalIgnoreCase))
            builder.ConnectionStringBuilder.Options += string.Create(CultureInfo.InvariantCulture, $" -c statement_timeout={most:0}");

        // The statements of commands are few and come again; nothing they do outlives their transaction. A pooler in between may need it off.
        if (!builder.ConnectionStringBuilder.ShouldSerialize("Max Auto Prepare"))
            (builder.ConnectionStringBuilder.MaxAutoPrepare, builder.ConnectionStringBuilder.AutoPrepareMinUsages) = (100, 2);
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        return builder.Build();
    }
}
