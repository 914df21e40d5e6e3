using System.Diagnostics;

namespace Console.Tests;

/// <summary>Runs scripts of checks one after the other, in one Node and one browser.</summary>
internal sealed class Scripts(string address, string chromium) : IAsyncDisposable
{
    // A machine that does much else at the same time is slow, not wrong.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim turn = new(1);
    private Process? runner;

    /// <summary>What a script said, and how it ended.</summary>
    public async Task<(bool Good, IReadOnlyList<string> Said)> Run(string script)
    {
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            runner ??= Begin();
            await runner.StandardInput.WriteLineAsync(script.AsMemory(), limit.Token);
            await runner.StandardInput.FlushAsync(limit.Token);
            return await Read(runner, limit.Token);
        }
        catch
        {
            End();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(bool Good, IReadOnlyList<string> Said)> Read(Process running, CancellationToken stop)
    {
        var said = new List<string>();
        while (await running.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            said.Add(line);
            if (line.StartsWith("ended ", StringComparison.Ordinal)) return (line.StartsWith("ended 0 ", StringComparison.Ordinal), said);
        }

        said.Add(await running.StandardError.ReadToEndAsync(stop));
        End();
        return (false, said);
    }

    private Process Begin()
    {
        var start = new ProcessStartInfo("node", [Path.Combine("e2e", "runner.mjs")]) { WorkingDirectory = ConsoleWorld.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["CONSOLE_ADDRESS"], start.Environment["CHROMIUM"]) = (address, chromium);
        return Process.Start(start)!;
    }

    private void End()
    {
        if (runner is { HasExited: false }) runner.Kill(entireProcessTree: true);
        runner?.Dispose();
        runner = null;
    }

    public ValueTask DisposeAsync()
    {
        End();
        turn.Dispose();
        return ValueTask.CompletedTask;
    }
}
