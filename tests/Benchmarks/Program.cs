using Benchmarks;
using Benchmarks.Data;
using Benchmarks.Servers;
using Benchmarks.Works;

if (args is [FloorEndpoint.Verb]) return await FloorEndpoint.Serve();
try
{
    var settings = Settings.Read(args);
    var unknown = settings.Works.Except(AllWorks.Compared.Select(work => work.Name)).ToList();
    if (unknown.Count > 0) throw new BenchmarkFailed($"There is no work {string.Join(", ", unknown)}. There are: {string.Join(", ", AllWorks.Compared.Select(work => work.Name))}.");
    await using var cluster = await Cluster.Open(default);
    var data = await DataSet.Open(cluster, DataSet.Usual, default);
    var database = new PostgresProcesses(await cluster.Postmaster(default));
    var reached = true;
    Console.WriteLine(Outcome.Head);
    foreach (var work in AllWorks.Compared.Where(work => settings.Works.Count == 0 || settings.Works.Contains(work.Name)))
    {
        var outcome = await Comparison.Run(work, data, database, settings, default);
        Console.WriteLine(outcome);
        reached &= outcome.Reached;
    }

    return reached ? 0 : 1;
}
catch (BenchmarkFailed failed)
{
    await Console.Error.WriteLineAsync(failed.Message);
    return 2;
}
