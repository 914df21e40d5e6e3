using System.Diagnostics;
using System.Globalization;
using Benchmarks.Data;

namespace Benchmarks.Servers;

/// <summary>What the program under test printed, and what it took: of its own and of the database's CPU, and the most memory it held.</summary>
internal sealed record MeasuredRun(string Output, double Seconds, double CpuSeconds, double DatabaseCpuSeconds, double PeakMegabytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task<MeasuredRun> Of(Cluster cluster, string database, CancellationToken stop, params IEnumerable<string> arguments)
    {
        var start = CrmProgram.Start(cluster.ConnectionString(database), arguments);
        start.RedirectStandardOutput = true;
        var postgres = new PostgresProcesses(await cluster.Postmaster(stop));
        var (begun, databaseCpu, cpu, peak) = (Stopwatch.GetTimestamp(), postgres.Cpu(), 0.0, 0.0);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        while (!process.HasExited)
        {
            try
            {
                (cpu, peak) = (ProcessCpu.Of(process.Id).Own, Peak(process.Id) ?? peak);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                break; // It ended while we looked.
            }

            await Task.Delay(Look, stop);
        }

        await process.WaitForExitAsync(stop);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        if (process.ExitCode != 0) throw new BenchmarkFailed($"The program under test ended with code {process.ExitCode}: {await output}");
        return new(await output, seconds, cpu / 1000, (postgres.Cpu() - databaseCpu) / 1000, peak);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Seconds:n1} s, CPU {CpuSeconds:n1} s of the program and {DatabaseCpuSeconds:n1} s of the database, at most {PeakMegabytes:n0} MB of memory");

    // A process that has ended but was not waited for has no memory any more.
    private static double? Peak(int process) => File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
        ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6 : null;
}
