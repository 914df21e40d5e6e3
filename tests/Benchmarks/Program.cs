using Benchmarks;
using Benchmarks.Data;
using Benchmarks.Servers;
using Benchmarks.Works;

if (args is [FloorEndpoint.Verb]) return await FloorEndpoint.Serve();
try
{
    var settings = Settings.Read(args);
    string[] unasked = [.. AllWorks.Compared.Select(work => work.Name), Candidates.Name, ConflictPaths.Name, Growth.Name, Rescreening.Name, Screening.Name];
    var unknown = settings.Works.Except([.. unasked, Memory.Name, Importing.Name, Cluster.Look]).ToList();
    if (unknown.Count > 0) throw new BenchmarkFailed($"There is no work {string.Join(", ", unknown)}. There are {string.Join(", ", unasked)}, and by name only {Memory.Name} and {Importing.Name}; {Cluster.Look} holds the databases open for psql.");
    var asked = settings.Works.Count == 0 ? unasked : settings.Works;
    var reached = true;
    // This one needs no database.
    if (asked.Contains(Screening.Name)) reached &= Screening.Run();
    if (asked is [Screening.Name]) return reached ? 0 : 1;

    await using var cluster = await Cluster.Open(default);
    if (settings.Works is [Cluster.Look])
    {
        Console.WriteLine($"{await cluster.Describe(default)}\nPress Enter to stop it.");
        Console.ReadLine();
        return 0;
    }

    var arena = new Arena(cluster, settings);
    Console.WriteLine(Outcome.Head);
    foreach (var work in AllWorks.Compared.Where(work => asked.Contains(work.Name)))
    {
        var outcome = await Comparison.Run(work, arena, default);
        Console.WriteLine(outcome);
        reached &= outcome.Reached;
    }

    if (asked.Contains(Candidates.Name)) reached &= await Candidates.Run(arena, default);
    if (asked.Contains(ConflictPaths.Name)) reached &= await ConflictPaths.Run(arena, default);
    if (asked.Contains(Growth.Name)) reached &= await Growth.Run(arena, default);
    if (asked.Contains(Rescreening.Name)) reached &= await Rescreening.Run(cluster, default);
    if (asked.Contains(Importing.Name)) reached &= await Importing.Run(cluster, settings.Thousands, default);
    if (asked.Contains(Memory.Name)) reached &= await Memory.Run(arena, default);
    return reached ? 0 : 1;
}
catch (BenchmarkFailed failed)
{
    await Console.Error.WriteLineAsync(failed.Message);
    return 2;
}
