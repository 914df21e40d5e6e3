using System.Globalization;
using Benchmarks.Data;
using Benchmarks.Servers;

namespace Benchmarks.Works;

/// <summary>How much slower the same request becomes when there is a hundred times as much: the same work on the small and on the big data set, in turn.</summary>
internal static class Growth
{
    public const string Name = "growth";
    private const double Goal = 1.5;

    public static async Task<bool> Run(Arena arena, CancellationToken stop)
    {
        var reached = true;
        foreach (var work in new[] { AllWorks.List, AllWorks.ById, AllWorks.LogInteraction }) reached &= await Run(work, arena, stop);
        return reached;
    }

    private static async Task<bool> Run(Work work, Arena arena, CancellationToken stop)
    {
        var (few, many) = (await arena.Data(DataSet.Small, stop), await arena.Data(DataSet.Big, stop));
        await using var fewConnection = await few.Connect(stop);
        await using var manyConnection = await many.Connect(stop);
        using var fewServer = await ServerProcess.Crm(few.ConnectionString, stop);
        using var manyServer = await ServerProcess.Crm(many.ConnectionString, stop);
        using var small = await arena.Ours("10k", work, few, await work.Cases(fewConnection, stop), fewServer, stop);
        using var big = await arena.Ours("1M", work, many, await work.Cases(manyConnection, stop), manyServer, stop);
        foreach (var contender in new[] { small, big }) contender.WarmUp(arena.Settings.Round);
        for (var round = 0; round < arena.Settings.Rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (small, big) : (big, small);
            first.Round(arena.Settings.Round);
            second.Round(arena.Settings.Round);
        }

        var (before, after) = (Side.Of(small), Side.Of(big));
        var times = after.P50 / before.P50;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{$"growth {work.Name}",-22} p50 {before.P50:n2} ms -> {after.P50:n2} ms: {times:n2} times, goal at most {Goal:n1}{(times <= Goal ? "" : "  MISSED")}\n{before}\n{after}"));
        return times <= Goal;
    }
}
