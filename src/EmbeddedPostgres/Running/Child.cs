using System.ComponentModel;
using System.Diagnostics;

namespace EmbeddedPostgres.Running;

/// <summary>What a finished child process said: its exit code and everything it printed.</summary>
internal sealed record ChildResult(int Code, string Output)
{
    public bool Ok => Code == 0;

    public string LastLines(int count = 5) => string.Join(Environment.NewLine, Output.Trim().Split('\n').TakeLast(count).Select(line => line.TrimEnd()));
}

/// <summary>Runs a program to its end.</summary>
internal static class Child
{
    public const int NotStarted = 126;

    public static async Task<ChildResult> Run(ProcessStartInfo start, CancellationToken stop)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return new ChildResult(NotStarted, error.Message);
        }
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(stop);
            var output = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return new ChildResult(process.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
