using System.Globalization;
using EmbeddedPostgres.Binaries;
using EmbeddedPostgres.Running;

namespace EmbeddedPostgres.Testing;

/// <summary>Removes what test runs left behind whose guard was killed as well. A folder's name is the prefix, the run's process id and a random part.</summary>
internal static class StaleFolders
{
    public static async Task Remove(string parent, string prefix, EmbeddedPostgresOptions options)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, prefix + "*"))
        {
            try
            {
                if (!IsAlive(Path.GetFileName(folder)[prefix.Length..].Split('-')[0]))
                    await Remove(folder, options);
            }
            catch (Exception gone) when (gone is UnauthorizedAccessException or IOException or EmbeddedPostgresException { InnerException: IOException })
            {
                // Another user's folder, or one that somebody else removes at this moment: not ours to remove.
            }
        }
    }

    private static async Task Remove(string folder, EmbeddedPostgresOptions options)
    {
        var user = await ServerUser.For(Cluster.PlaceIn(folder), default);
        if (!Directory.Exists(Cluster.PlaceIn(folder)))
        {
            Directory.Delete(folder, recursive: true);
            return;
        }
        if (Cluster.Find(folder, user) is not { } cluster)
            return;
        if (Directory.Exists(cluster.Users) && Directory.EnumerateFiles(cluster.Users).Any(seat => IsAlive(Path.GetFileName(seat))))
            return;
        // Sitting down and leaving again is all it takes: the last guard to leave stops the server and removes the folder.
        var binaries = await PostgresBinaries.Find(options, user, cluster.Major, progress: null, default);
        if (await Guard.SitDown(cluster, binaries, first: !Directory.Exists(cluster.Users), remove: folder, default) is { } guard)
            await guard.DisposeAsync();
    }

    private static bool IsAlive(string pid) => int.TryParse(pid, CultureInfo.InvariantCulture, out var id) && Processes.Exists(id);
}
