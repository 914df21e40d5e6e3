using System.Diagnostics;
using Console.Tests;
using PartnerCrm.Tests.Testing;

[assembly: AssemblyFixture(typeof(ConsoleWorld))]

namespace Console.Tests;

/// <summary>The program with the console and demo data, on free ports, and Node to look at it; all tests share it.</summary>
public sealed class ConsoleWorld : IAsyncDisposable
{
    // A machine that does much else at the same time is slow, not wrong.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly string[] Chromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly CrmWorlds worlds = new();
    private readonly SemaphoreSlim starting = new(1);
    private CrmServer? still;
    private CrmServer? busy;
    private Scripts? looking;
    private Scripts? doing;

    /// <summary>The sources of the console; their packages are installed by its build.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "src", "console");

    /// <summary>The server that is only looked at.</summary>
    public Task<CrmServer> Still() => Started(async () => still ??= await WithList(await Demo()));

    /// <summary>The server on which people do things.</summary>
    private Task<CrmServer> Busy() => Started(async () => busy ??= await Demo());

    private async Task<CrmServer> Demo() => await CrmServer.Over(await worlds.DemoDatabase(), null, ("RateLimits:SignIns", "10000"), ("RateLimits:PerAddress", "1000000"));

    // The demo brings no list, and its page is looked at too.
    private static async Task<CrmServer> WithList(CrmServer server)
    {
        using var admin = await server.As("admin");
        using var list = new StringContent("""{"id":"e2e-1","schema":"Person","properties":{"name":["Zebulon Quartermaine"],"topics":["sanction"]},"datasets":["e2e"],"referents":[],"target":true,"first_seen":"2026-01-01T00:00:00","last_seen":"2026-01-01T00:00:00","last_change":"2026-01-01T00:00:00"}""");
        using var answer = await admin.PostAsync("/lists/opensanctions:e2e?name=entities.ftm.json", list);
        answer.EnsureSuccessStatusCode();
        return server;
    }

    /// <summary>Runs a script that changes nothing.</summary>
    public Task Look(string script) => Run(script, async () => looking ??= await Begin(Still));

    /// <summary>Runs a script that changes things.</summary>
    public Task Do(string script) => Run(script, async () => doing ??= await Begin(Busy));

    private static async Task<Scripts> Begin(Func<Task<CrmServer>> server)
    {
        var chromium = Chromiums.FirstOrDefault(File.Exists);
        if (chromium is null) Assert.Skip("There is no Chromium at /usr/bin/chromium, so nobody looks at the pages.");
        return new((await server()).Address.ToString().TrimEnd('/'), chromium);
    }

    // Each line that does not begin with ok is a check that failed.
    private static async Task Run(string script, Func<Task<Scripts>> scripts)
    {
        SkipUnlessBuilt();
        var (good, said) = await (await scripts()).Run(script);
        Assert.True(good, string.Join('\n', said.Where(line => !line.StartsWith("ok ", StringComparison.Ordinal))));
        TestContext.Current.TestOutputHelper?.WriteLine($"{said.Count - 1} checks; {said[^1]}");
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
        foreach (var scripts in new[] { looking, doing }.OfType<Scripts>()) await scripts.DisposeAsync();
        foreach (var server in new[] { still, busy }.OfType<CrmServer>()) await server.DisposeAsync();
        await worlds.DisposeAsync();
        starting.Dispose();
    }

    private async Task<CrmServer> Started(Func<Task<CrmServer>> start)
    {
        await starting.WaitAsync();
        try
        {
            return await start();
        }
        finally
        {
            starting.Release();
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerCrm.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
