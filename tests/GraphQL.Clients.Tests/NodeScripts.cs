using System.Security.Cryptography;
using GraphQL.Clients.Tests;

[assembly: AssemblyFixture(typeof(NodeScripts))]

namespace GraphQL.Clients.Tests;

/// <summary>The scripts beside this file, with their packages: installed once per lock file into the user's cache, copied there for each run.</summary>
public sealed class NodeScripts : IDisposable
{
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "scripts");

    private static readonly string[] NoNetwork = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH"];

    private readonly Lazy<Task<string>> folder = new(Prepare);

    /// <summary>Runs a script and gives what it prints. A test is skipped, and says why, where there is no Node or no way to its packages.</summary>
    public async Task<string> Print(string script, params string[] arguments)
    {
        var result = await Run(script, arguments);
        Assert.True(result.Code == 0, result.Errors);
        return result.Output;
    }

    /// <summary>Runs a script of checks; all of them must pass.</summary>
    public async Task Check(string script, params string[] arguments)
    {
        var result = await Run(script, arguments);
        var wrong = result.Output.Split('\n').Where(line => !line.StartsWith("ok ", StringComparison.Ordinal));
        Assert.True(result.Code == 0, string.Join('\n', [.. wrong, result.Errors]));
        TestContext.Current.TestOutputHelper?.WriteLine($"{script}: {result.Output.TrimEnd().Split('\n')[^1]}");
    }

    public void Dispose()
    {
        if (folder is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            Directory.Delete(folder.Value.Result, recursive: true);
    }

    private async Task<ChildResult> Run(string script, string[] arguments) =>
        await Child.Run("node", await folder.Value, [script, .. arguments], TestContext.Current.CancellationToken);

    private static async Task<string> Prepare()
    {
        if (await Child.Run("node", Source, ["--version"], CancellationToken.None) is not { Code: 0 } node || !IsRecent(node.Output))
            Assert.Skip("Node 20 or newer is not installed; these checks drive clients that run on it.");
        var packages = Path.Combine(Cache(), $"clients-{Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Source, "package-lock.json"))))[..16]}");
        if (!Directory.Exists(packages))
            await Install(packages);

        // Node looks for packages in the folders above a script.
        var run = Directory.CreateDirectory(Path.Combine(packages, $"run-{Guid.NewGuid():N}")).FullName;
        foreach (var script in Directory.EnumerateFiles(Source, "*.mjs"))
            File.Copy(script, Path.Combine(run, Path.GetFileName(script)));
        return run;
    }

    private static async Task Install(string packages)
    {
        var draft = Directory.CreateDirectory($"{packages}-{Guid.NewGuid():N}").FullName;
        try
        {
            foreach (var file in new[] { "package.json", "package-lock.json", ".npmrc" })
                File.Copy(Path.Combine(Source, file), Path.Combine(draft, file));
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var result = await Child.Run(npm, draft, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"], CancellationToken.None);
            if (result.Code != 0 && NoNetwork.Any(result.Errors.Contains))
                Assert.Skip($"npm cannot reach its registry to install the clients: {result.Errors}");
            Assert.True(result.Code == 0, $"npm ci failed: {result.Errors}");
            if (!Directory.Exists(packages))
                Directory.Move(draft, packages);
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private static bool IsRecent(string version) => int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= 20;

    private static string Cache()
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return Directory.CreateDirectory(Path.Combine(own.Length > 0 ? own : Path.GetTempPath(), "partnercrm-tests")).FullName;
    }
}
