namespace EmbeddedPostgres.Tests.Running;

/// <summary>What cannot work is refused in one line that says what to do.</summary>
public sealed class RefusalTests(PreparedCluster prepared)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cluster_of_another_version_is_left_alone()
    {
        using var folder = await prepared.Copy();
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "PG_VERSION"), "14\n", Stop);

        var message = await Refused(folder.Path);

        Assert.Contains("made by PostgreSQL 14, and ", message);
        Assert.EndsWith("Install PostgreSQL 14, or choose another data folder to begin with a new database.", message);
    }

    [Fact]
    public async Task A_folder_that_is_no_cluster_is_left_alone()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.Home);

        Assert.EndsWith("holds no PostgreSQL database. Move it away to begin with a new one.", await Refused(folder.Path));
    }

    [Fact]
    public async Task A_link_to_nowhere_is_left_alone()
    {
        using var folder = new DataFolder();
        Directory.CreateSymbolicLink(folder.Home, Path.Combine(folder.Path, "gone"));

        Assert.EndsWith("Put it back, or remove the link to begin with a new database.", await Refused(folder.Path));
    }

    [Fact]
    public async Task A_data_folder_must_be_a_folder()
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", Stop);

        Assert.EndsWith("Choose a data folder that this user may write to.", await Refused(file));
    }

    [Fact]
    public async Task A_configured_folder_must_hold_the_programs()
    {
        using var folder = new DataFolder();

        Assert.StartsWith($"{folder.Path} has no initdb, pg_ctl and postgres that", await Refused(folder.Path, new EmbeddedPostgresOptions { BinariesFolder = folder.Path }));
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_its_own_words()
    {
        using var folder = await prepared.Copy();
        await File.AppendAllTextAsync(Path.Combine(folder.Data, "postgresql.conf"), "no_such_setting = 1\n", Stop);

        Assert.Contains("unrecognized configuration parameter \"no_such_setting\"", await Refused(folder.Path));
    }

    private static async Task<string> Refused(string folder, EmbeddedPostgresOptions? options = null) =>
        (await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedServer.Start(folder, options ?? DataFolder.Options, stop: Stop))).Message;
}
