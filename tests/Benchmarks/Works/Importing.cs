using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Benchmarks.Data;
using Benchmarks.Load;
using Benchmarks.Names;
using Benchmarks.Servers;
using PartnerCrm.Screening.Lists;

namespace Benchmarks.Works;

/// <summary>A list of a million entries: how long the program takes to import it, to find it unchanged and to take a change of 1,000 entries, and how long the first who then screens waits.</summary>
internal static partial class Importing
{
    public const string Name = "import";
    private const string Database = "crm_import", Account = "benchmark.screener";
    private const int Entries = 1_000_000, Changes = 1_000;
    private const double GoalSeconds = 2;

    private const string Question = "query ($name: String!) { screenName(name: $name) { lists { number } hits { score } } }";

    public static async Task<bool> Run(Cluster cluster, int thousands, CancellationToken stop)
    {
        var (whole, delta, entries) = (Path.GetTempFileName(), Path.GetTempFileName(), thousands == 0 ? Entries : 1000 * thousands);
        try
        {
            var parties = new GeneratedList(1).Parties(int.MaxValue).Take(entries);
            GeneratedLines.Write(whole, parties);
            GeneratedLines.WriteDelta(delta, parties.Where((_, number) => number % (entries / Changes) == 0));
            await cluster.Drop(Database, stop);
            await cluster.Create(Database, stop);
            if (!await CrmProgram.Migrate(cluster.ConnectionString(Database), stop)) throw new BenchmarkFailed("The program under test cannot migrate an empty database.");

            var first = await Import(cluster, whole, $"version 1 is in force with {entries} parties: {entries} added, 0 changed, 0 removed", stop);
            Print($"{Name}: {entries:n0} entries, {new FileInfo(whole).Length / 1e6:n0} MB: {first}; {entries / first.Seconds:n0} entries a second");
            var again = await Import(cluster, whole, "version 1 was in force already", stop);
            Print($"{Name}: the same file again: {again}");
            await CrmProgram.AddUser(cluster.ConnectionString(Database), Account, "Secretariat", stop);
            return await Change(cluster, delta, parties.First(), stop);
        }
        finally
        {
            File.Delete(whole);
            File.Delete(delta);
            await cluster.Drop(Database, stop);
        }
    }

    private static async Task<bool> Change(Cluster cluster, string delta, ListedParty listed, CancellationToken stop)
    {
        using var server = await ServerProcess.Crm(cluster.ConnectionString(Database), stop);
        var request = Requests.GraphQL(Question, new Dictionary<string, object?> { ["name"] = listed.PrimaryName }, await CrmProgram.Token(cluster.ConnectionString(Database), Account, stop));
        var built = Ask(server, request, 1);
        Print($"{Name}: the first question after the start, {built.Wall:n1} s, {built.Cpu:n1} s of CPU; the server holds {server.WorkingSet() / 1e6:n0} MB");
        for (var warm = 0; warm < 50; warm++) Ask(server, request, 1);

        var change = await Import(cluster, delta, "version 2 is in force", stop);
        Print($"{Name}: a change of {Changes:n0} entries: {change}");
        var (asked, then) = (Ask(server, request, 2), Ask(server, request, 2));
        var reached = asked.Wall <= GoalSeconds;
        Print($"{Name}: the first question after it is answered against it after {asked.Wall:n2} s ({asked.Cpu:n2} s of CPU), goal at most {GoalSeconds:n0}; the next after {then.Wall * 1000:n0} ms{(reached ? "" : "  MISSED")}");
        return reached;
    }

    private static async Task<MeasuredRun> Import(Cluster cluster, string file, string outcome, CancellationToken stop)
    {
        var run = await MeasuredRun.Of(cluster, Database, stop, "import-list", "opensanctions", file);
        return run.Output.Contains(outcome, StringComparison.OrdinalIgnoreCase) ? run : throw new BenchmarkFailed($"The import should have said '{outcome}', and said: {run.Output}");
    }

    // A question may be given up while a million names are indexed, and is then asked again.
    private static (double Wall, double Cpu) Ask(ServerProcess server, byte[] request, int version)
    {
        var (begun, cpu) = (Stopwatch.GetTimestamp(), server.Usage().Cpu);
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var connection = new Connection(server.Port);
                var answer = Encoding.UTF8.GetString(connection.Exchange(request));
                var number = int.Parse(Numbered().Match(answer).Groups[1].Value, CultureInfo.InvariantCulture);
                return number == version ? (Stopwatch.GetElapsedTime(begun).TotalSeconds, (server.Usage().Cpu - cpu) / 1000)
                    : throw new InvalidOperationException($"Answered against version {number} when {version} was in force.");
            }
            catch (BenchmarkFailed) when (tries < 20)
            {
                // Asked again.
            }
        }
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("\"number\":(\\d+)")]
    private static partial Regex Numbered();
}
