using System.Diagnostics;
using System.Text;

namespace PartnerCrm.Tests.Verbs;

/// <summary>The program itself, started as a user starts it.</summary>
internal sealed class CrmProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private CrmProcess(Process process) => this.process = process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Output { get { lock (output) return output.ToString(); } }

    public string Errors { get { lock (errors) return errors.ToString(); } }

    public static CrmProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "PartnerCrm.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = new CrmProcess(Process.Start(start)!);
        started.process.OutputDataReceived += (_, line) => Keep(started.output, line.Data);
        started.process.ErrorDataReceived += (_, line) => Keep(started.errors, line.Data);
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<(int Code, string Output, string Errors)> Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        await using var running = Start(arguments, environment);
        return (await running.Ended(), running.Output, running.Errors);
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromMinutes(10), Stop);
        return process.ExitCode;
    }

    /// <summary>Waits until the output contains a text, or the program ends.</summary>
    public async Task Says(string text)
    {
        for (var i = 0; i < 12_000 && !Output.Contains(text, StringComparison.Ordinal) && !process.HasExited; i++) await Task.Delay(50, Stop);
        Assert.True(Output.Contains(text, StringComparison.Ordinal), Output + Errors);
    }

    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, $"{process.Id}"]);
        await kill.WaitForExitAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static void Keep(StringBuilder lines, string? line)
    {
        if (line is null) return;
        lock (lines) lines.AppendLine(line);
    }
}
