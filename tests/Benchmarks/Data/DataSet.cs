using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Benchmarks.Servers;
using Npgsql;

namespace Benchmarks.Data;

/// <summary>A database of a given size, loaded once and known again by a stamp.</summary>
internal sealed record DataSet(Cluster Cluster, int Organizations)
{
    public const int Small = 10_000;
    public const int Usual = 20_000;
    public const int Big = 1_000_000;

    private static readonly string Stamp =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Texts.Read("load.sql") + Texts.Read("screen_circles.sql") + Texts.Read("set_aside_indexes.sql"))))[..16];

    public string Database => $"crm_{Organizations.ToString(CultureInfo.InvariantCulture)}";

    public string ConnectionString => Cluster.ConnectionString(Database);

    /// <summary>Finds the database loaded, else loads it; brings its tables to what the program under test expects.</summary>
    public static async Task<DataSet> Open(Cluster cluster, int organizations, CancellationToken stop)
    {
        var set = new DataSet(cluster, organizations);
        if (await set.IsLoaded(stop))
        {
            // Never loaded anew unasked: the big set takes its half hour.
            return await CrmProgram.Migrate(set.ConnectionString, stop) ? set
                : throw new BenchmarkFailed($"The program under test cannot bring the database {set.Database} to its schema; another version made it. Drop it by hand ({Cluster.Look} says how to get there) to load it again.");
        }

        var since = Stopwatch.GetTimestamp();
        Console.WriteLine($"Loading {organizations:n0} organizations, {5 * organizations:n0} contacts, {3 * organizations:n0} relationships, {10 * organizations:n0} interactions");
        await cluster.Ready(loading: true, stop);
        await set.Load(stop);
        await cluster.Ready(loading: false, stop);
        Console.WriteLine($"Loaded in {Stopwatch.GetElapsedTime(since).TotalSeconds:n0} s");
        return set;
    }

    public Task<NpgsqlConnection> Connect(CancellationToken stop) => Cluster.Connect(Database, stop);

    private async Task<bool> IsLoaded(CancellationToken stop)
    {
        if (await Cluster.Create(Database, stop)) return false;
        await using var connection = await Connect(stop);
        return await Cluster.Scalar(connection, "select to_regclass('benchmark_stamp')::text", stop) is not null
            && (string?)await Cluster.Scalar(connection, "select stamp from benchmark_stamp", stop) == Stamp;
    }

    private async Task Load(CancellationToken stop)
    {
        await Cluster.Drop(Database, stop);
        await Cluster.Create(Database, stop);
        if (!await CrmProgram.Migrate(ConnectionString, stop)) throw new BenchmarkFailed("The program under test cannot migrate an empty database.");
        await using var connection = await Connect(stop);
        // Neither foreign keys nor guards are asked for each row: what is loaded fits.
        await Cluster.Execute(connection, "set session_replication_role = replica; set maintenance_work_mem = '1GB'", stop);
        await Step(connection, "setting the indexes aside", Texts.Read("set_aside_indexes.sql"), stop);
        foreach (var part in Texts.Read("load.sql").Replace("{n}", Organizations.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("-- part: ").Skip(1))
            await Step(connection, part[..part.IndexOf('\n', StringComparison.Ordinal)], part[part.IndexOf('\n', StringComparison.Ordinal)..], stop);
        foreach (var statement in await Later(connection, stop)) await Step(connection, statement[..Math.Min(statement.Length, 90)], statement, stop);
        await Step(connection, "screening circles", Texts.Read("screen_circles.sql"), stop);
        await Step(connection, "statistics before the fill", "analyze", stop);
        await Step(connection, "all are to be ranked", "select candidate_note_all()", stop);
        await Rank(connection, stop);
        foreach (var (name, role) in Accounts.All) await CrmProgram.AddUser(ConnectionString, name, role, stop);
        await Step(connection, "statistics", "vacuum (analyze)", stop);
        await Cluster.Execute(connection, $"create table benchmark_stamp as select '{Stamp}' as stamp", stop);
    }

    private static async Task Rank(NpgsqlConnection connection, CancellationToken stop)
    {
        while ((int)(await Cluster.Scalar(connection, "select candidate_upkeep(today(), 5000)", stop))! > 0) ;
    }

    private static async Task<List<string>> Later(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select statement from benchmark_later order by id", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<string> statements = [];
        while (await reader.ReadAsync(stop)) statements.Add(reader.GetString(0));
        return statements;
    }

    private async Task Step(NpgsqlConnection connection, string title, string sql, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        await Cluster.Execute(connection, sql, stop);
        if (Organizations >= Usual) Console.WriteLine($"  {Stopwatch.GetElapsedTime(since).TotalSeconds,6:n1} s  {title}");
    }
}
