using System.Globalization;
using System.Text.RegularExpressions;

namespace EmbeddedPostgres.Binaries;

/// <summary>Where packages of the operating systems put PostgreSQL, the newest version first, then PATH.</summary>
internal static partial class InstalledPlaces
{
    private static readonly (string Parent, string Pattern)[] Usual =
    [
        ("/usr/lib/postgresql", "*"),                              // Debian, Ubuntu
        ("/usr", "pgsql-*"),                                       // the project's own packages for Red Hat
        ("/opt/homebrew/opt", "postgresql@*"),                     // Homebrew on Apple silicon
        ("/usr/local/opt", "postgresql@*"),                        // Homebrew on Intel
        ("/Applications/Postgres.app/Contents/Versions", "*"),
    ];

    public static IEnumerable<string> All()
    {
        var usual = Usual.Where(place => Directory.Exists(place.Parent))
            .SelectMany(place => Directory.EnumerateDirectories(place.Parent, place.Pattern))
            .OrderByDescending(folder => int.TryParse(TrailingNumber().Match(folder).Value, CultureInfo.InvariantCulture, out var major) ? major : 0)
            .Select(folder => Path.Combine(folder, "bin"));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified);
        return usual.Concat(path.Select(Real)).Distinct();
    }

    // PATH often holds links to single programs; the others lie beside the real one.
    private static string Real(string folder) =>
        new FileInfo(Path.Combine(folder, "postgres")) is { Exists: true } program && program.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Path.GetDirectoryName(target.FullName)!
            : folder;

    [GeneratedRegex(@"\d+$")]
    private static partial Regex TrailingNumber();
}
