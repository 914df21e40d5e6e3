using System.Diagnostics;
using Console.Tests;
using PartnerCrm.Tests.Testing;

[assembly: AssemblyFixture(typeof(ConsoleWorld))]

namespace Console.Tests;

/// <summary>The program with the console and demo data, on a free port, and Node to look at it; all tests share it.</summary>
public sealed class ConsoleWorld : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly string[] Chromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly CrmWorlds worlds = new();
    private readonly SemaphoreSlim starting = new(1);
    private CrmServer? server;

    /// <summary>The sources of the console; their packages are installed by its build.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "src", "console");

    public async Task<CrmServer> Server()
    {
        await starting.WaitAsync();
        try
        {
            return server ??= await CrmServer.Over(await worlds.DemoDatabase(), null, ("RateLimits:SignIns", "10000"), ("RateLimits:PerAddress", "1000000"));
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Runs a script of checks in a browser; each line that does not begin with ok is one that failed.</summary>
    public async Task Look(string script)
    {
        SkipUnlessBuilt();
        var chromium = Chromiums.FirstOrDefault(File.Exists);
        if (chromium is null) Assert.Skip("There is no Chromium at /usr/bin/chromium, so nobody looks at the pages.");
        var address = (await Server()).Address.ToString().TrimEnd('/');
        var (code, said) = await Node([Path.Combine("e2e", script)], ("CONSOLE_ADDRESS", address), ("CHROMIUM", chromium));
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(code == 0, string.Join('\n', lines.Where(line => !line.StartsWith("ok ", StringComparison.Ordinal))));
        TestContext.Current.TestOutputHelper?.WriteLine($"{lines.Length} checks; {lines[^1]}");
    }

    /// <summary>Runs Node in the console's folder.</summary>
    public static async Task<(int Code, string Said)> Node(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        using var node = Process.Start(start)!;
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = node.StandardError.ReadToEndAsync(limit.Token);
            await node.WaitForExitAsync(limit.Token);
            return (node.ExitCode, await output + await errors);
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }

    public static void SkipUnlessBuilt()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "console", "index.html"))) Assert.Skip("The console is not built: it needs Node 20 or newer, and a way to its packages.");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        await worlds.DisposeAsync();
        starting.Dispose();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerCrm.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
