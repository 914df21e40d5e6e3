using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using EmbeddedPostgres.Binaries;

namespace EmbeddedPostgres.Running;

/// <summary>Makes a cluster under another name and renames it at the end, so that an interrupted start leaves nothing half done.</summary>
[UnsupportedOSPlatform("windows")]
internal static class NewCluster
{
    /// <summary>Call it only under the folder's lock. <paramref name="durable"/> false skips flushing to disk.</summary>
    public static async Task<Cluster> Create(
        string folder, ServerUser user, PostgresBinaries binaries, EmbeddedPostgresOptions options, bool durable, Action<string>? progress, CancellationToken stop)
    {
        progress?.Invoke($"Preparing a new PostgreSQL {binaries.Version} database in {folder}");
        var place = Cluster.PlaceIn(folder);
        var beside = await user.CanEnter(folder, stop);
        var root = beside ? folder : $"/var/lib/{options.Name}";
        Directory.CreateDirectory(root);
        var prefix = beside ? "postgres.new-" : $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12]}.new-";
        await Leftovers.Remove(root, prefix + "*", progress, stop);

        var name = RandomNumberGenerator.GetHexString(12, lowercase: true);
        var draft = Path.Combine(root, prefix + name);
        try
        {
            await InitDb(draft, user, binaries, durable, stop);
        }
        catch
        {
            await Leftovers.Remove(root, Path.GetFileName(draft), progress, default);
            throw;
        }
        if (beside)
        {
            Directory.Move(draft, place);
            return new Cluster(place, user, binaries.Major);
        }
        var home = Path.Combine(root, $"cluster-{name}");
        Directory.Move(draft, home);
        Directory.CreateSymbolicLink(place, home);
        progress?.Invoke($"User '{user.Name}', whom PostgreSQL runs as, cannot enter {folder}: the database lives in {home}, and {place} links to it");
        return new Cluster(home, user, binaries.Major);
    }

    private static async Task InitDb(string home, ServerUser user, PostgresBinaries binaries, bool durable, CancellationToken stop)
    {
        Directory.CreateDirectory(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var password = Path.Combine(home, "password");
        await using (var file = new FileStream(password, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(40, lowercase: true)), stop);
        }
        await user.Own(home, stop);
        // Only Linux has the C.UTF-8 locale everywhere; elsewhere PostgreSQL 17 brings its own.
        string[] locale = OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"]
            : binaries.Major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
            : ["--locale=C"];
        string[] sync = durable ? [] : ["--no-sync"];
        string[] access = ["--username=postgres", $"--pwfile={password}", "--auth=scram-sha-256"];
        var initdb = user.Start(Path.Combine(binaries.Folder, "initdb"),
            ["-D", Path.Combine(home, "data"), .. access, "--encoding=UTF8", .. locale, "--data-checksums", "--no-instructions", .. sync]);
        var result = await Child.Run(initdb, stop);
        if (result.Output.Contains("could not look up effective user ID", StringComparison.Ordinal))
            throw new EmbeddedPostgresException(
                "PostgreSQL needs a user name, and this process runs under a user id without an entry in /etc/passwd. Add one, or run as another user.");
        if (!result.Ok)
            throw new EmbeddedPostgresException($"PostgreSQL could not prepare its database in {Path.GetDirectoryName(home)}:{Environment.NewLine}{result.LastLines()}");
    }
}
