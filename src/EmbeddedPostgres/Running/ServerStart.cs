using System.Net;
using System.Net.Sockets;
using EmbeddedPostgres.Binaries;
using Npgsql;

namespace EmbeddedPostgres.Running;

/// <summary>The way from a folder to a server that answers: lock the folder, find or make the cluster, sit down, join or start.</summary>
internal static class ServerStart
{
    // Short statements over many tables: compiling their expressions takes longer than running them. Solid disks read a page anywhere about as fast as the next one;
    // priced as on turning ones, a page in the order of a related field would be scanned and sorted rather than read from its index.
    private const string Settings = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c timezone=UTC -c jit=off -c random_page_cost=1.1";
    // A test run makes hundreds of databases, among which the cleaners would never rest.
    private const string ThrowAwaySettings =
        Settings + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c checkpoint_timeout=1h -c autovacuum=off";

    private static readonly TimeSpan StartRetries = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    /// <summary><paramref name="throwAway"/>: no care for the data, and the whole folder is removed at the end.</summary>
    public static async Task<EmbeddedServer> Run(string folder, EmbeddedPostgresOptions options, bool throwAway, Action<string>? progress, CancellationToken stop)
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedPostgresException(
                "On Windows the program cannot start a PostgreSQL of its own. Install PostgreSQL 15 or newer and give a connection string to it, or use WSL.");
        folder = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(folder);
            using var turn = await FileLock.Take(
                Path.Combine(folder, "postgres.lock"), () => progress?.Invoke($"Waiting for another program that is preparing {folder}"), stop);
            var user = await ServerUser.For(Cluster.PlaceIn(folder), stop);
            var cluster = Cluster.Find(folder, user);
            if (cluster is not null && !await user.CanEnter(cluster.Home, stop))
                throw new EmbeddedPostgresException(
                    $"User '{user.Name}', whom PostgreSQL runs as, cannot enter {cluster.Home}. Let others enter the folders above it (chmod o+x), or choose another data folder.");
            var binaries = await PostgresBinaries.Find(options, user, cluster?.Major, progress, stop);
            if (throwAway)
                await user.Own(folder, stop);
            cluster ??= await NewCluster.Create(folder, user, binaries, options, durable: !throwAway, progress, stop);

            var guard = await SitDown(cluster, binaries, throwAway ? folder : null, stop);
            try
            {
                return await JoinOrStart(cluster, binaries, guard, throwAway ? ThrowAwaySettings : Settings, progress, stop);
            }
            catch
            {
                await guard.DisposeAsync();
                throw;
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new EmbeddedPostgresException($"PostgreSQL cannot be started in {folder}: {error.Message} Choose a data folder that this user may write to.", error);
        }
    }

    private static async Task<Guard> SitDown(Cluster cluster, PostgresBinaries binaries, string? remove, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var waited = TimeProvider.System.GetElapsedTime(since);
            var first = !Directory.Exists(cluster.Users);
            // Without seats a server is being stopped, unless both its program and its guard were killed just then: that one is adopted after a while.
            var running = first && Postmaster.Read(cluster.Data) is { } server && server.HasProcess && (!server.IsReady || waited < TimeSpan.FromSeconds(3));
            if (!running && await Guard.SitDown(cluster, binaries, first, remove, stop) is { } guard)
                return guard;
            if (first && !running)
                throw new EmbeddedPostgresException(
                    $"{cluster.Home} cannot be written to by the user whom PostgreSQL runs as. Give the folder to that user, or choose another data folder.");
            if (waited > StopPatience)
                throw new EmbeddedPostgresException($"The PostgreSQL server in {cluster.Home} does not stop. See {cluster.Log}.");
            await Task.Delay(10, stop);
        }
    }

    private static async Task<EmbeddedServer> JoinOrStart(
        Cluster cluster, PostgresBinaries binaries, Guard guard, string settings, Action<string>? progress, CancellationToken stop)
    {
        var password = cluster.Password;
        var own = Path.Combine(guard.Home, "data");
        if (Postmaster.Read(cluster.Data) is { } before && before.Data == own)
        {
            if (!before.IsReady && before.HasProcess)
                before = await Settled(cluster, stop);
            if (before is { IsReady: true } && await Answers(before.Port, password, stop))
                return new EmbeddedServer(guard, binaries, before.Port, password, wasRunning: true);
        }
        progress?.Invoke($"Starting PostgreSQL {binaries.Version}");
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var port = FreePort();
            var started = guard.StartServer($"-p {port} {settings}", stop);
            while (!started.IsCompleted)
            {
                // The server is ready before pg_ctl notices.
                await Task.WhenAny(started, Task.Delay(10, stop));
                if (Postmaster.Read(cluster.Data) is { IsReady: true } server && server.Port == port && server.Data == own && await Answers(port, password, stop))
                    return new EmbeddedServer(guard, binaries, port, password, wasRunning: false);
                stop.ThrowIfCancellationRequested();
            }
            if (await started && await Answers(port, password, stop))
                return new EmbeddedServer(guard, binaries, port, password, wasRunning: false);
            // A killed server's pid may linger for a second or two, and somebody may have taken the free port meanwhile.
            var log = new ChildResult(1, await File.ReadAllTextAsync(cluster.Log, stop));
            var mayPass = log.Output.Contains("postmaster.pid", StringComparison.Ordinal) || log.Output.Contains("shared memory block", StringComparison.Ordinal)
                || log.Output.Contains("could not bind", StringComparison.Ordinal);
            if (!mayPass || TimeProvider.System.GetElapsedTime(since) > StartRetries)
                throw new EmbeddedPostgresException($"PostgreSQL did not start on {cluster.Home}. Its log says:{Environment.NewLine}{log.LastLines(8)}");
            await Task.Delay(100, stop);
        }
    }

    private static async Task<Postmaster?> Settled(Cluster cluster, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(since) < StopPatience)
        {
            var server = Postmaster.Read(cluster.Data);
            if (server is null or { IsReady: true } || !server.HasProcess)
                return server;
            await Task.Delay(10, stop);
        }
        throw new EmbeddedPostgresException($"The PostgreSQL server in {cluster.Home} neither gets ready nor stops. See {cluster.Log}.");
    }

    private static async Task<bool> Answers(int port, string password, CancellationToken stop)
    {
        try
        {
            var login = new NpgsqlConnectionStringBuilder(EmbeddedServer.Login(port, password)) { Pooling = false, Timeout = 5 };
            await using var connection = new NpgsqlConnection(login.ConnectionString);
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
