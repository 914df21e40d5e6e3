using System.Diagnostics;
using EmbeddedPostgres.Binaries;

namespace EmbeddedPostgres.Running;

/// <summary>A small shell that holds a pipe from this program and, when the pipe closes, stops the server if nobody else uses it. See guard.sh.</summary>
internal sealed class Guard : IAsyncDisposable
{
    private readonly Process shell;

    private Guard(Process shell, string home) => (this.shell, Home) = (shell, home);

    /// <summary>The cluster's folder without symbolic links, as the server itself names it.</summary>
    public string Home { get; }

    /// <summary>Sits down at the server on <paramref name="cluster"/>. Null when the last user is just leaving and the server stops.</summary>
    public static async Task<Guard?> SitDown(Cluster cluster, PostgresBinaries binaries, bool first, string? remove, CancellationToken stop)
    {
        var start = cluster.User.Start("/bin/sh", "-c", await Script(stop), "guard", binaries.Folder, cluster.Home, first ? "first" : "", remove ?? "");
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var shell = Process.Start(start)!;
        var seated = false;
        try
        {
            var line = await shell.StandardOutput.ReadLineAsync(stop);
            seated = line?.StartsWith("seated ", StringComparison.Ordinal) is true;
            return seated ? new Guard(shell, line!["seated ".Length..]) : null;
        }
        finally
        {
            if (!seated)
            {
                shell.StandardInput.Close();
                shell.Dispose();
            }
        }
    }

    /// <summary>Starts the server; ends when it is ready (true) or has failed.</summary>
    public async Task<bool> StartServer(string settings, CancellationToken stop)
    {
        await shell.StandardInput.WriteLineAsync($"start {settings}".AsMemory(), stop);
        await shell.StandardInput.FlushAsync(stop);
        return await shell.StandardOutput.ReadLineAsync(stop) == "started 0";
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private static async Task<string> Script(CancellationToken stop)
    {
        using var reader = new StreamReader(typeof(Guard).Assembly.GetManifestResourceStream("guard.sh")!);
        return await reader.ReadToEndAsync(stop);
    }
}
