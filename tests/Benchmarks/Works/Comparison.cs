using Benchmarks.Load;
using Benchmarks.Servers;

namespace Benchmarks.Works;

/// <summary>Measures a work on both sides in turn: server, floor, floor, server, so that whatever else the machine does falls on both.</summary>
internal static class Comparison
{
    private const int Checked = 20;

    public static async Task<Outcome> Run(Work work, Arena arena, CancellationToken stop)
    {
        var (settings, data) = (arena.Settings, await arena.Data(work.Organizations, stop));
        await using var connection = await data.Connect(stop);
        var cases = await work.Cases(connection, stop);
        using var crm = await ServerProcess.Crm(data.ConnectionString, stop);
        using var bare = await ServerProcess.Floor(data.ConnectionString, stop);
        using var ours = await arena.Ours("ours", work, data, cases, crm, stop);
        using var floor = new Contender("floor", bare, await arena.Postgres(stop), [.. cases.Select(one => Requests.Floor(one.FloorPath))], settings.Connections);

        if (work.Writes) await SameRows.Check(work.Name, connection, () => ours.Answer(0), () => floor.Answer(0), stop);
        else for (var i = 0; i < Math.Min(Checked, cases.Count); i++) SameData.Check(work.Name, ours.Answer(i), floor.Answer(i));

        foreach (var contender in new[] { ours, floor }) contender.WarmUp(settings.Round);
        List<double> ratios = [];
        for (var round = 0; round < settings.Rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (ours, floor) : (floor, ours);
            first.Round(settings.Round);
            second.Round(settings.Round);
            ratios.Add(ours.Samples[^1].PerSecond / floor.Samples[^1].PerSecond);
        }

        return new Outcome(work.Name, work.Goal, ratios, Side.Of(ours), Side.Of(floor));
    }
}
