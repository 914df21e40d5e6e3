using System.Diagnostics;
using Benchmarks.Servers;

namespace Benchmarks.Load;

/// <summary>A server under load by a closed loop: each connection sends its next request when its last one was answered.</summary>
internal sealed class Contender(string name, ServerProcess server, PostgresProcesses database, byte[][] requests, int connections) : IDisposable
{
    private const int EnoughToWarmUp = 3000;
    private const int MostTurnsToWarmUp = 8;
    private static readonly TimeSpan LeastWarmUp = TimeSpan.FromSeconds(12);

    private readonly Connection[] open = [.. Enumerable.Range(0, connections).Select(_ => new Connection(server.Port))];
    private int next;

    public string Name => name;

    public ServerProcess Server => server;

    public List<Sample> Samples { get; } = [];

    /// <summary>Until the compiler is done with what is hot, on a busy machine too.</summary>
    public void WarmUp(TimeSpan round)
    {
        var (answered, turns, since) = (0, 0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(since) < LeastWarmUp || (answered < EnoughToWarmUp && turns < MostTurnsToWarmUp))
        {
            answered += Load(round).Length;
            turns++;
        }
    }

    /// <summary>Load that nobody measures.</summary>
    public void Work(TimeSpan duration) => Load(duration);

    public Sample Round(TimeSpan duration)
    {
        var (used, databaseUsed, since) = (server.Usage(), database.Cpu(), Stopwatch.GetTimestamp());
        var latencies = Load(duration);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var sample = new Sample(latencies, seconds, server.Usage() - used, database.Cpu() - databaseUsed);
        Samples.Add(sample);
        return sample;
    }

    /// <summary>Answers to the first requests, for the check that both servers give the same data.</summary>
    public byte[] Answer(int request) => open[0].Exchange(requests[request]).ToArray();

    public void Dispose()
    {
        foreach (var connection in open) connection.Dispose();
    }

    private long[] Load(TimeSpan duration)
    {
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var (latencies, faults) = (new List<long>[open.Length], new Exception?[open.Length]);
        var threads = open.Select((connection, i) => new Thread(() =>
        {
            try
            {
                latencies[i] = Loop(connection, until);
            }
            catch (Exception fault)
            {
                faults[i] = fault;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return faults.FirstOrDefault(fault => fault is not null) is { } broken ? throw new BenchmarkFailed($"{name}: {broken.Message}") : [.. latencies.SelectMany(one => one)];
    }

    private List<long> Loop(Connection connection, long until)
    {
        List<long> latencies = new(64 * 1024);
        for (var now = Stopwatch.GetTimestamp(); now < until;)
        {
            connection.Exchange(requests[(int)((uint)Interlocked.Increment(ref next) % requests.Length)]);
            var done = Stopwatch.GetTimestamp();
            latencies.Add(done - now);
            now = done;
        }

        return latencies;
    }
}
