using System.ComponentModel;
using System.Diagnostics;

namespace GraphQL.Clients.Tests;

/// <summary>How a program ended, and what it said; the code is -1 when it is not there.</summary>
internal sealed record ChildResult(int Code, string Output, string Errors);

/// <summary>Runs a program to its end, or kills it with all that it began when the test is stopped.</summary>
internal static class Child
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    public static async Task<ChildResult> Run(string program, string folder, IEnumerable<string> arguments, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        using var child = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            child.Start();
        }
        catch (Win32Exception missing)
        {
            return new ChildResult(-1, "", missing.Message);
        }

        try
        {
            var output = child.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = child.StandardError.ReadToEndAsync(limit.Token);
            await child.WaitForExitAsync(limit.Token);
            return new ChildResult(child.ExitCode, await output, await errors);
        }
        finally
        {
            if (!child.HasExited)
                child.Kill(entireProcessTree: true);
        }
    }
}
