using System.Globalization;

namespace EmbeddedPostgres.Running;

/// <summary>A database cluster on disk: `data`, the `password` of its superuser, the server's `log` and the seats of its `users`.</summary>
internal sealed record Cluster(string Home, ServerUser User, int Major)
{
    public string Data => Path.Combine(Home, "data");

    public string Users => Path.Combine(Home, "users");

    public string Log => Path.Combine(Home, "log");

    public string Password => File.ReadAllText(Path.Combine(Home, "password"));

    /// <summary>The cluster of a data folder; null when there is none yet.</summary>
    public static Cluster? Find(string folder, ServerUser user)
    {
        var place = new DirectoryInfo(PlaceIn(folder));
        if (!place.Exists && place.LinkTarget is { } gone)
            throw new EmbeddedPostgresException($"{place.FullName} links to {gone}, which is not there. Put it back, or remove the link to begin with a new database.");
        if (!place.Exists)
            return null;
        var home = place.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? place.FullName;
        try
        {
            return new Cluster(home, user, int.Parse(File.ReadAllText(Path.Combine(home, "data", "PG_VERSION")).Trim(), CultureInfo.InvariantCulture));
        }
        catch (UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"{place.FullName} belongs to another user. Run the program as that user, or choose another data folder.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or FormatException)
        {
            throw new EmbeddedPostgresException($"{place.FullName} holds no PostgreSQL database. Move it away to begin with a new one.", error);
        }
    }

    public static string PlaceIn(string folder) => Path.Combine(folder, "postgres");
}
