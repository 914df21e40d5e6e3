using System.Diagnostics;

namespace EmbeddedPostgres.Tests.Running;

/// <summary>Another program that opens a server: this test program, started again. See Program.cs.</summary>
internal sealed class Holder : IAsyncDisposable
{
    private readonly Process process;

    private Holder(Process process) => this.process = process;

    public string Connection { get; private set; } = "";

    public bool WasRunning { get; private set; }

    /// <summary>The program's words when it could not open the server.</summary>
    public string? Refusal { get; private set; }

    public static async Task<Holder> Open(string folder)
    {
        var holder = Begin("hold", folder);
        await holder.Opened();
        Assert.Null(holder.Refusal);
        Assert.NotEmpty(holder.Connection);
        return holder;
    }

    /// <summary>Starts the program without waiting for its server; <paramref name="wrapper"/> is a command in front of it.</summary>
    public static Holder Begin(string verb, string? folder = null, params string[] wrapper)
    {
        string[] program = IsHost() ? [Environment.ProcessPath!, typeof(Holder).Assembly.Location] : [Environment.ProcessPath!];
        string[] arguments = folder is null ? [verb] : [verb, folder];
        string[] command = [.. wrapper, .. program, .. arguments];
        return new Holder(Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!);

        static bool IsHost() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
    }

    public async Task Opened()
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("refused ", StringComparison.Ordinal))
                Refusal = line["refused ".Length..];
            if (line.Split(' ', 3) is not ["open", var wasRunning, var connection])
                continue;
            (WasRunning, Connection) = (bool.Parse(wasRunning), connection);
            return;
        }
    }

    /// <summary>SIGKILL: the program gets no chance to do anything.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Lets the program leave in good order.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }
}
