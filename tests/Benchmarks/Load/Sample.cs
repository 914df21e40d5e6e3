namespace Benchmarks.Load;

/// <summary>What one round measured.</summary>
/// <param name="Latencies">Of each request, in ticks of the stopwatch.</param>
/// <param name="Seconds">How long the round took.</param>
/// <param name="Server">What the server's process used.</param>
/// <param name="DatabaseCpu">Milliseconds of CPU that all of PostgreSQL's processes used.</param>
internal sealed record Sample(long[] Latencies, double Seconds, Usage Server, double DatabaseCpu)
{
    public double PerSecond => Latencies.Length / Seconds;
}

/// <summary>What a process used.</summary>
/// <param name="Cpu">Milliseconds of CPU.</param>
/// <param name="Allocated">Bytes allocated by the .NET heap.</param>
internal readonly record struct Usage(double Cpu, long Allocated)
{
    public static Usage operator -(Usage after, Usage before) => new(after.Cpu - before.Cpu, after.Allocated - before.Allocated);
}
