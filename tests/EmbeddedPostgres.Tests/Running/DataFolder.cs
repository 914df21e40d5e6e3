using System.Diagnostics;
using System.Globalization;
using EmbeddedPostgres.Running;
using Npgsql;

namespace EmbeddedPostgres.Tests.Running;

/// <summary>A fresh data folder for one test, and what can be seen in it from outside.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("embedded-server-").FullName;

    // Temporary folders are closed to others, and root's server runs as another user.
    public DataFolder() => File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);

    /// <summary>The suite runs against any version: EMBEDDED_POSTGRES_BINARIES names a folder of binaries.</summary>
    public static EmbeddedPostgresOptions Options => new() { BinariesFolder = Environment.GetEnvironmentVariable("EMBEDDED_POSTGRES_BINARIES") };

    public string Home => System.IO.Path.Combine(Path, "postgres");

    public string Data => System.IO.Path.Combine(Home, "data");

    public Postmaster? Postmaster => Directory.Exists(Data) ? EmbeddedPostgres.Running.Postmaster.Read(Data) : null;

    /// <summary>The process ids of the guards.</summary>
    public int[] Seats => SeatsIn(Home);

    public static int[] SeatsIn(string home)
    {
        var users = new DirectoryInfo(System.IO.Path.Combine(home, "users"));
        return users.Exists ? [.. users.EnumerateFiles().Select(seat => int.Parse(seat.Name, CultureInfo.InvariantCulture))] : [];
    }

    public static async Task Until(Func<bool> condition, string what)
    {
        var since = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(20), $"still waiting after 20 s: {what}");
            await Task.Delay(10);
        }
    }

    public Task UntilStopped() => Until(() => Postmaster is null && Seats is [], "the server stops");

    public static void KillHard(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
    }

    public static async Task<object?> Ask(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, open);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
