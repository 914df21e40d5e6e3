using System.Diagnostics;
using System.Globalization;
using Benchmarks.Load;

namespace Benchmarks.Works;

/// <summary>What came of a work.</summary>
internal sealed record Outcome(string Work, double? Goal, IReadOnlyList<double> Ratios, Side Ours, Side Floor)
{
    public double Ratio => Ratios.Order().ElementAt(Ratios.Count / 2);

    public bool Reached => Goal is null || Ratio >= Goal;

    public static string Head => $"{"WORK",-16} {"ours",10} {"floor",10} {"ratio",6} {"spread",11} {"goal",5}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Work,-16} {Ours.PerSecond,8:n0}/s {Floor.PerSecond,8:n0}/s {Ratio,6:n2} {$"{Ratios.Min():n2}-{Ratios.Max():n2}",11} {(Goal is { } goal ? $"{goal:n2}" : "-"),5}{(Reached ? "" : "  MISSED")}\n{Ours}\n{Floor}");
}

/// <summary>One side of a comparison: the median round's requests a second, latencies in milliseconds, and what a request costs.</summary>
internal sealed record Side(string Name, double PerSecond, double P50, double P99, double ServerCpu, double DatabaseCpu, double Allocated)
{
    public static Side Of(Contender contender)
    {
        var samples = contender.Samples;
        var latencies = samples.SelectMany(sample => sample.Latencies).Order().ToList();
        return new Side(
            contender.Name,
            samples.Select(sample => sample.PerSecond).Order().ElementAt(samples.Count / 2),
            Milliseconds(0.5), Milliseconds(0.99),
            samples.Sum(sample => sample.Server.Cpu) / latencies.Count, samples.Sum(sample => sample.DatabaseCpu) / latencies.Count,
            samples.Sum(sample => (double)sample.Server.Allocated) / latencies.Count);

        double Milliseconds(double share) => Stopwatch.GetElapsedTime(0, latencies[Math.Min(latencies.Count - 1, (int)(share * latencies.Count))]).TotalMilliseconds;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"  {Name,-6} p50 {P50,7:n2} ms  p99 {P99,7:n2} ms  CPU a request: server {ServerCpu,6:n3} ms, database {DatabaseCpu,6:n3} ms  allocated {Allocated,9:n0} B");
}
