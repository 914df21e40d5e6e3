using System.Diagnostics;
using System.Globalization;
using Benchmarks.Data;
using Benchmarks.Servers;
using Npgsql;

namespace Benchmarks.Works;

/// <summary>How long it takes from the commit of a list's new version with 1,000 changed entries until 100,000 stakeholders are screened against it: by the real program, beside which nothing is asked.</summary>
internal static class Rescreening
{
    public const string Name = "rescreening";
    private const string Database = "crm_rescreening";
    private const int Organizations = 16_667; // with 5 contacts each: 100,002 stakeholders
    private const double GoalSeconds = 60;

    private static readonly string[] Parts = ["functions", "parties", "organizations", "contacts", "names", "links"];

    public static async Task<bool> Run(Cluster cluster, CancellationToken stop)
    {
        await cluster.Drop(Database, stop);
        await cluster.Create(Database, stop);
        var connectionString = cluster.ConnectionString(Database);
        if (!await CrmProgram.Migrate(connectionString, stop)) throw new BenchmarkFailed("The program under test cannot migrate an empty database.");
        await using var connection = await cluster.Connect(Database, stop);
        await Load(connection, stop);

        using var server = await ServerProcess.Crm(connectionString, stop);
        await Cluster.Execute(connection, Texts.Read("list_change.sql"), stop);
        var since = Stopwatch.GetTimestamp();
        var compared = 0.0;
        while (await Count(connection, "select count(*) from screening_task where done_at is null", stop) > 0)
        {
            if (compared == 0 && await Count(connection, "select count(*) from list_unswept", stop) == 0) compared = Stopwatch.GetElapsedTime(since).TotalSeconds;
            await Task.Delay(20, stop);
        }

        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var (touched, again, old) = (
            await Count(connection, "select count(*) from list_touch", stop), await Count(connection, "select count(*) from screening where trigger = 'LIST_CHANGED'", stop),
            await Count(connection, "select count(*) from screening_conclusion where state in ('STALE', 'NOT_SCREENED', 'FAILED')", stop));
        var parties = await Count(connection, "select count(*) from party", stop);
        var reached = seconds <= GoalSeconds && old == 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Name,-22} 1,000 of 20,200 entries changed: {parties:n0} stakeholders compared after {compared:n1} s, {touched:n0} may be named, {again:n0} organizations screened again; all after {seconds:n1} s, goal at most {GoalSeconds:n0}; {old} left old{(reached ? "" : "  MISSED")}"));
        return reached;
    }

    private static async Task Load(NpgsqlConnection connection, CancellationToken stop)
    {
        // Neither foreign keys nor guards are asked for each row: what is loaded fits.
        await Cluster.Execute(connection, "set session_replication_role = replica", stop);
        foreach (var part in Texts.Read("load.sql").Replace("{n}", Organizations.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("-- part: ").Skip(1))
            if (Parts.Contains(part[..part.IndexOf('\n', StringComparison.Ordinal)])) await Cluster.Execute(connection, part[part.IndexOf('\n', StringComparison.Ordinal)..], stop);
        await Cluster.Execute(connection, "analyze", stop);
        await Cluster.Execute(connection, Texts.Read("rescreening.sql"), stop);
        await Cluster.Execute(connection, "set session_replication_role = origin", stop);
        await Cluster.Execute(connection, "vacuum (analyze)", stop);
    }

    private static async Task<long> Count(NpgsqlConnection connection, string sql, CancellationToken stop) => (long)(await Cluster.Scalar(connection, sql, stop))!;
}
