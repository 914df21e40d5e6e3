using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PartnerCrm;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace Benchmarks.Works;

/// <summary>Conflicts of interest among a million dated links: how long the search of a check takes, and the whole command that keeps it as evidence; and whether any path is left out.</summary>
internal static class ConflictPaths
{
    public const string Name = "conflicts";
    private const int Links = 1_000_000, Rounds = 5, Compared = 8;
    private const double GoalMilliseconds = 150;

    public static async Task<bool> Run(Arena arena, CancellationToken stop)
    {
        var (connection, officer, cases) = await ConflictCases.Make(arena.Cluster, Links, stop);
        await using var data = NpgsqlDataSource.Create(connection);
        await using var crm = new Crm(data, TimeProvider.System);
        var postgres = await arena.Postgres(stop);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);

        async Task<Search> Searched(ConflictCase one, DateOnly day)
        {
            var search = new Search(one.Relationship, one.People, day);
            await crm.Commands.Run(search, officer, stop);
            return search;
        }

        foreach (var one in cases) await Searched(one, today);
        List<Search> searches = [];
        var cpu = (Own: Own(), Database: postgres.Cpu());
        for (var round = 0; round < Rounds; round++)
            foreach (var one in cases) searches.Add(await Searched(one, today.AddDays(-300 * round)));
        var spent = (Own: Own() - cpu.Own, Database: postgres.Cpu() - cpu.Database);
        var (median, slow) = (At(searches.Select(search => search.Milliseconds), 0.5), At(searches.Select(search => search.Milliseconds), 0.99));
        Print($"{Name}: {searches.Count} searches among {Links:n0} links, as of {Rounds} days, {cases.Average(one => one.People.Count):n0} people each: p50 {median:n1} ms, p99 {slow:n1} ms, goal p50 at most {GoalMilliseconds:n0} ms{(median <= GoalMilliseconds ? "" : "  MISSED")}");
        Print($"  a search: CPU {spent.Own / searches.Count:n1} ms of the server and {spent.Database / searches.Count:n1} ms of the database; {searches.Average(search => search.Found.Read.Ties.Count):n0} ties read, {searches.Average(search => search.Found.Paths.Count):n0} paths found (most {searches.Max(search => search.Found.Paths.Count):n0}), {searches.Count(search => search.Found.HasMorePaths)} with more than are looked for, {searches.Average(search => search.Found.Read.NotFollowed.Count):n1} parties of very many ties");

        var (same, missing, extra) = await Compare(data, cases, searches, today, stop);
        Print($"{Name}: {same} of {Compared} searches found what trying everything finds; {missing} paths missing, {extra} too many{(same == Compared ? "" : "  MISSED")}");

        List<double> whole = [];
        foreach (var one in cases)
        {
            var since = Stopwatch.GetTimestamp();
            await crm.Commands.Run(new RunConflictCheck(one.Relationship, AlsoCheck: one.People), officer, stop);
            whole.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        Print($"{Name}: the whole command, with all that is kept as evidence: p50 {At(whole, 0.5):n1} ms, p99 {At(whole, 0.99):n1} ms");
        return median <= GoalMilliseconds && same == Compared;
    }

    private static async Task<(int Same, int Missing, int Extra)> Compare(NpgsqlDataSource data, IReadOnlyList<ConflictCase> cases, List<Search> searches, DateOnly today, CancellationToken stop)
    {
        var (same, missing, extra) = (0, 0, 0);
        var all = await EveryPath.Load(data, today, stop);
        for (var at = 0; at < cases.Count; at += cases.Count / Compared)
        {
            var expected = all.Between(cases[at].People, cases[at].Candidate);
            var found = searches[at].Found.Paths.Select(path => string.Join('-', path.Steps.Select(step => step.Tie.Id))).ToHashSet();
            var (lost, more) = (expected.Except(found).Count(), found.Except(expected).Count());
            if (lost + more == 0) same++;
            missing += lost;
            extra += more;
        }

        return (same, missing, extra);
    }

    private static double Own() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private static double At(IEnumerable<double> times, double share) => times.Order().ToList() is var sorted ? sorted[(int)(sorted.Count * share)] : 0;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The search of a check and nothing else: nothing is kept.</summary>
    private sealed record Search(Guid Relationship, IReadOnlyList<Guid> People, DateOnly Day) : ICommand<Relationship>
    {
        public double Milliseconds { get; private set; }

        public ConflictSearch Found { get; private set; } = null!;

        public async Task<Relationship> Run(Session session, CancellationToken stop)
        {
            var relationship = await session.Find<Relationship>(Relationship, stop);
            var since = Stopwatch.GetTimestamp();
            Found = await CaseGraph.Around(new AsKnown(session, null), relationship, People, Day, stop);
            Milliseconds = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            return relationship;
        }
    }
}
