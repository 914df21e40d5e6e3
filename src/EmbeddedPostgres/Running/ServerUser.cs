using System.Diagnostics;

namespace EmbeddedPostgres.Running;

/// <summary>
/// Who the server runs as. PostgreSQL refuses root, so root becomes the cluster's owner, else `postgres`, else `nobody`;
/// <see cref="Name"/> is null for everyone else.
/// </summary>
internal sealed record ServerUser(string? Name)
{
    private static readonly string[] PostgresVariables =
        ["PGDATA", "PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGPASSWORD", "PGPASSFILE", "PGDATABASE", "PGOPTIONS", "PGSERVICE", "PGCTLTIMEOUT", "PGTZ", "LC_ALL", "LANG"];

    public static async Task<ServerUser> For(string home, CancellationToken stop)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new ServerUser((string?)null);
        var owner = Directory.Exists(home) ? await OwnerOf(home, stop) : 0;
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 2).ToList();
        var name = owner != 0 ? Named(parts => parts[2] == $"{owner}") : Named(parts => parts[0] == "postgres") ?? Named(parts => parts[0] == "nobody");
        var user = new ServerUser(name ?? throw new EmbeddedPostgresException(owner != 0
            ? $"{home} belongs to user id {owner}, which has no entry in /etc/passwd. Add one, or give the folder to a user who has."
            : "PostgreSQL does not run as root, and there is neither a user 'postgres' nor 'nobody' to run it as. Add one, or start the program as an ordinary user."));
        var trial = await Child.Run(user.Start("/bin/sh", "-c", "exit 0"), stop);
        return trial.Ok ? user : throw new EmbeddedPostgresException(
            $"PostgreSQL does not run as root, and this process may not become user '{name}': {trial.LastLines()}. Start the program as an ordinary user.");

        string? Named(Predicate<string[]> wanted) => users.Find(wanted)?[0];
    }

    /// <summary>How to start <paramref name="program"/> as this user: messages in English, no settings from the environment, in a folder for everyone.</summary>
    public ProcessStartInfo Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(program)), UserName = Name };
        foreach (var variable in PostgresVariables)
            start.Environment.Remove(variable);
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>Whether every folder on the way to <paramref name="folder"/>, itself included, can be entered by this user.</summary>
    public async Task<bool> CanEnter(string folder, CancellationToken stop) =>
        Name is null || (await Child.Run(Start("/bin/sh", "-c", "cd \"$1\"", "sh", folder), stop)).Ok;

    public async Task Own(string path, CancellationToken stop)
    {
        if (Name is null)
            return;
        var result = await Child.Run(new ProcessStartInfo("chown", ["-R", Name, path]), stop);
        if (!result.Ok)
            throw new EmbeddedPostgresException($"{path} cannot be given to user '{Name}', whom PostgreSQL runs as: {result.LastLines()}");
    }

    // The framework does not tell owners; `ls` does so alike on Linux and macOS.
    private static async Task<int> OwnerOf(string path, CancellationToken stop)
    {
        var line = await Child.Run(new ProcessStartInfo("ls", ["-ldnL", path]), stop);
        return int.TryParse(line.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2), out var id)
            ? id
            : throw new EmbeddedPostgresException($"The owner of {path} cannot be told: {line.LastLines()}");
    }
}
