using EmbeddedPostgres.Running;

namespace EmbeddedPostgres.Tests.Running;

public sealed class ServerUserTests
{
    [Fact]
    public async Task It_works_for_an_ordinary_user()
    {
        await SkipUnlessOthersMayRunThis();
        using var folder = new DataFolder();
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0x1FF);
        await using var holder = Holder.Begin("hold", folder.Path, "setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

        await holder.Opened();

        Assert.Null(holder.Refusal);
        Assert.Equal(1, await DataFolder.Ask(holder.Connection, "select 1"));
        // Root joins the server of whoever owns it.
        await using var root = await Holder.Open(folder.Path);
        Assert.True(root.WasRunning);
        await holder.DisposeAsync();
        await root.DisposeAsync();
        await folder.UntilStopped();
    }

    [Fact]
    public async Task A_user_without_a_name_is_told_so()
    {
        await SkipUnlessOthersMayRunThis();
        using var folder = new DataFolder();
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0x1FF);
        await using var holder = Holder.Begin("hold", folder.Path, "setpriv", "--reuid=54321", "--regid=nogroup", "--clear-groups");

        await holder.Opened();

        Assert.Contains("user id without an entry in /etc/passwd", holder.Refusal);
    }

    [Fact]
    public async Task Roots_closed_folder_gets_a_link_to_a_place_that_the_server_can_enter()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "not root: the server runs as the same user and can enter its folders");
        using var folder = new DataFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new EmbeddedPostgresOptions { Name = "embedded-postgres-closed-test" };
        try
        {
            for (var start = 0; start < 2; start++)
            {
                await using var server = await EmbeddedServer.Start(folder.Path, options, stop: TestContext.Current.CancellationToken);
                Assert.Equal(1, await DataFolder.Ask(server.ConnectionString("postgres"), "select 1"));
            }
            Assert.StartsWith("/var/lib/embedded-postgres-closed-test/cluster-", new DirectoryInfo(folder.Home).LinkTarget);
        }
        finally
        {
            Directory.Delete("/var/lib/embedded-postgres-closed-test", recursive: true);
        }
    }

    private static async Task SkipUnlessOthersMayRunThis()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "not root, or no setpriv: cannot become another user");
        Assert.SkipUnless(await new ServerUser("nobody").CanEnter(AppContext.BaseDirectory, TestContext.Current.CancellationToken),
            $"other users cannot enter {AppContext.BaseDirectory} to run this program");
    }
}
