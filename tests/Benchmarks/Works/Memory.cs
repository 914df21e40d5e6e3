using System.Globalization;
using Benchmarks.Data;
using Benchmarks.Servers;

namespace Benchmarks.Works;

/// <summary>What the server holds in memory during ten minutes of lists, single reads and writes: little, and not more at the end than in the middle.</summary>
internal static class Memory
{
    public const string Name = "memory";
    private const int Minutes = 10;
    private const double GoalMegabytes = 250;
    private const double Flat = 1.1;

    public static async Task<bool> Run(Arena arena, CancellationToken stop)
    {
        var data = await arena.Data(DataSet.Usual, stop);
        await using var connection = await data.Connect(stop);
        using var server = await ServerProcess.Crm(data.ConnectionString, stop);
        var (perMinute, turn) = (new List<double>(), TimeSpan.FromSeconds(5));
        for (var minute = 1; minute <= Minutes; minute++)
        {
            var most = 0.0;
            for (var begun = System.Diagnostics.Stopwatch.GetTimestamp(); System.Diagnostics.Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(1);)
            {
                foreach (var work in new[] { AllWorks.List, AllWorks.ById, AllWorks.LogInteraction })
                {
                    using var load = await arena.Ours(work.Name, work, data, await work.Cases(connection, stop), server, stop);
                    load.Work(turn);
                    most = Math.Max(most, server.WorkingSet() / 1e6);
                }
            }

            perMinute.Add(most);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory minute {minute,2}  {most,6:n0} MB"));
        }

        var (all, growth) = (perMinute.Max(), perMinute.Skip(7).Max() / perMinute.Skip(3).Take(3).Max());
        var reached = all < GoalMegabytes && growth <= Flat;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory: at most {all:n0} MB, goal under {GoalMegabytes:n0}; the last three minutes hold {growth:n2} times what the middle ones held, goal at most {Flat:n1}{(reached ? "" : "  MISSED")}"));
        return reached;
    }
}
