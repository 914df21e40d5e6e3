using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Benchmarks.Load;

namespace Benchmarks.Servers;

/// <summary>A server in a process of its own, with the gauge inside that tells what it allocates.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly string gauge;

    private ServerProcess(Process process, string gauge, int port) => (this.process, this.gauge, Port) = (process, gauge, port);

    public int Port { get; }

    /// <summary>Starts the program under test on a database.</summary>
    public static Task<ServerProcess> Crm(string connectionString, CancellationToken stop) =>
        Start(CrmProgram.Start(connectionString, "--urls", "http://127.0.0.1:0"), stop);

    /// <summary>Starts the bare endpoint on a database.</summary>
    public static Task<ServerProcess> Floor(string connectionString, CancellationToken stop) =>
        Start(new ProcessStartInfo(Environment.ProcessPath!, FloorEndpoint.Verb) { Environment = { [FloorEndpoint.Database] = connectionString } }, stop);

    /// <summary>What the process used since its start.</summary>
    public Usage Usage() => new(ProcessCpu.Of(process.Id).Own, long.Parse(Read().Split(' ')[0], CultureInfo.InvariantCulture));

    /// <summary>Bytes of memory that the process holds now.</summary>
    public long WorkingSet() => long.Parse(Read().Split(' ')[1], CultureInfo.InvariantCulture);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        File.Delete(gauge);
    }

    private static async Task<ServerProcess> Start(ProcessStartInfo start, CancellationToken stop)
    {
        var gauge = Path.Combine(Path.GetTempPath(), $"gauge-{Guid.NewGuid():n}");
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location;
        start.Environment[StartupHook.Place] = gauge;
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            if (line.LastIndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at)
                return new ServerProcess(process, gauge, new Uri(line[at..]).Port);
        }

        await process.WaitForExitAsync(stop);
        throw new BenchmarkFailed($"{Path.GetFileName(start.FileName)} ended with code {process.ExitCode} instead of serving.");
    }

    private string Read()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(gauge));
        using var reader = new StreamReader(new NetworkStream(socket));
        return reader.ReadToEnd();
    }
}
