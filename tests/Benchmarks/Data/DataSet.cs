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

    // The tables that tell who is screened with whom, and what candidates are ranked by.
    private const string Ranked = """
        on_table::text like 'candidate%' or on_table::text = any('{organization,relationship,relationship_objective,interaction_organization,interaction_objective,link,party_name,screening,screened_party}')
        """;

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
            // Never loaded anew unasked: the big set takes its time.
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
        await Step("setting the indexes aside", Texts.Read("set_aside_indexes.sql"), stop);
        var parts = Texts.Read("load.sql").Replace("{n}", Organizations.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("-- part: ").Skip(1)
            .Select(part => part.Split('\n', 2)).Select(part => (Title: part[0], Sql: part[1])).ToList();
        await Step(parts[0].Title, parts[0].Sql, stop);
        await Steps(parts.Skip(1), stop);
        // Candidates are ranked one at a time, so what that needs comes first, and all else beside it.
        await Steps(await Indexes(connection, $"where {Ranked}", stop), stop);
        await Step("statistics", "analyze", stop);
        await Step("screening circles", Texts.Read("screen_circles.sql"), stop);
        var others = (await Indexes(connection, $"where not ({Ranked})", stop)).Concat(await Tables(connection, stop));
        await Task.WhenAll(Rank(stop), Steps(others, stop));
        foreach (var (name, role) in Accounts.All) await CrmProgram.AddUser(ConnectionString, name, role, stop);
        await Step("statistics of candidates", "vacuum (analyze) candidate_standing, candidate_stale, candidate_served, candidate_covered, candidate_kind, candidate_cell", stop);
        await Cluster.Execute(connection, $"create table benchmark_stamp as select '{Stamp}' as stamp", stop);
    }

    private async Task Rank(CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        await using var connection = await Connect(stop);
        await Cluster.Execute(connection, "select candidate_note_all()", stop);
        // As autovacuum does after a while: without it each piece of work joins its few notes with whole tables.
        await Cluster.Execute(connection, "analyze candidate_stale", stop);
        while ((int)(await Cluster.Scalar(connection, "select candidate_upkeep(today(), 5000)", stop))! > 0) ;
        Say("candidates", since);
    }

    private static async Task<IEnumerable<(string Title, string Sql)>> Indexes(NpgsqlConnection connection, string which, CancellationToken stop) =>
        (await Rows(connection, $"select statement from benchmark_later {which} order by pg_relation_size(on_table) desc, id", stop))
            .Select(statement => (statement[..Math.Min(statement.Length, 110)], statement));

    private static async Task<IEnumerable<(string Title, string Sql)>> Tables(NpgsqlConnection connection, CancellationToken stop) =>
        (await Rows(connection, "select oid::regclass::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'candidate%' order by pg_relation_size(oid) desc", stop))
            .Select(table => ($"statistics of {table}", $"vacuum (analyze) {table}"));

    private static async Task<List<string>> Rows(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // this file's own text
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<string> rows = [];
        while (await reader.ReadAsync(stop)) rows.Add(reader.GetString(0));
        return rows;
    }

    private Task Steps(IEnumerable<(string Title, string Sql)> steps, CancellationToken stop) =>
        Parallel.ForEachAsync(steps, stop, async (step, stop) => await Step(step.Title, step.Sql, stop));

    private async Task Step(string title, string sql, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        await using var connection = await Connect(stop);
        // Neither foreign keys nor guards are asked for each row: what is loaded fits.
        await Cluster.Execute(connection, "set session_replication_role = replica", stop);
        await Cluster.Execute(connection, sql, stop);
        Say(title, since);
    }

    private static void Say(string title, long since)
    {
        if (Stopwatch.GetElapsedTime(since) is { TotalSeconds: > 5 } took) Console.WriteLine($"  {took.TotalSeconds,6:n1} s  {title}");
    }
}
