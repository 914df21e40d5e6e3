using System.Diagnostics;
using EmbeddedPostgres.Running;

namespace EmbeddedPostgres.Tests.Running;

/// <summary>SIGKILL in every place; each time the next start must serve what was committed.</summary>
public sealed class KilledTests(PreparedCluster prepared, ITestOutputHelper output)
{
    [Fact]
    public async Task A_killed_program_takes_its_server_with_it()
    {
        using var folder = await prepared.Copy();
        var killed = await Holder.Open(folder.Path);
        var server = folder.Postmaster!.Pid;

        var clock = Stopwatch.StartNew();
        await killed.Kill();
        await folder.UntilStopped();

        output.WriteLine($"the server was gone {clock.ElapsedMilliseconds} ms after the program");
        await DataFolder.Until(() => !Processes.Exists(server), "the server has ended");
        await ServesAgain(folder, wasRunning: false);
    }

    [Fact]
    public async Task A_server_whose_program_and_guard_were_killed_is_taken_over()
    {
        using var folder = await prepared.Copy();
        var killed = await Holder.Open(folder.Path);

        DataFolder.KillHard(Assert.Single(folder.Seats));
        await killed.Kill();

        await ServesAgain(folder, wasRunning: true);
    }

    [Fact]
    public async Task A_killed_server_is_started_again()
    {
        using var folder = await prepared.Copy();
        await using var bereft = await Holder.Open(folder.Path);

        DataFolder.KillHard(folder.Postmaster!.Pid);

        await using (var next = await Holder.Open(folder.Path))
        {
            Assert.False(next.WasRunning);
            Assert.Equal("Emma", await DataFolder.Ask(next.Connection, "select title from book"));
        }
        await bereft.DisposeAsync();
        await folder.UntilStopped();
    }

    [Fact]
    public async Task Everything_killed_at_once_is_recovered()
    {
        using var folder = await prepared.Copy();
        var killed = await Holder.Open(folder.Path);

        DataFolder.KillHard(Assert.Single(folder.Seats));
        DataFolder.KillHard(folder.Postmaster!.Pid);
        await killed.Kill();

        await ServesAgain(folder, wasRunning: false);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(400)]
    [InlineData(900)]
    public async Task A_first_start_killed_in_the_middle_leaves_nothing_half_done(int milliseconds)
    {
        using var folder = new DataFolder();
        var killed = Holder.Begin("hold", folder.Path);
        await DataFolder.Until(() => File.Exists(Path.Combine(folder.Path, "postgres.lock")), "the start begins");
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        await killed.Kill();

        await using (var next = await Holder.Open(folder.Path))
            Assert.Equal(1, await DataFolder.Ask(next.Connection, "select 1"));
        await folder.UntilStopped();
        Assert.Equal(["postgres", "postgres.lock"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Ctrl_C_reaches_neither_the_server_nor_the_guard()
    {
        using var folder = await prepared.Copy();
        await using var holder = await Holder.Open(folder.Path);
        var guard = Assert.Single(folder.Seats);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "process groups are read from /proc");

        foreach (var signal in (string[])["INT", "TERM", "HUP"])
            await Child.Run(new ProcessStartInfo("/bin/sh", ["-c", $"kill -{signal} {guard}"]), TestContext.Current.CancellationToken);

        Assert.True(Processes.Exists(guard));
        Assert.NotEqual(Group(guard), Group(folder.Postmaster!.Pid));
        Assert.Equal(1, await DataFolder.Ask(holder.Connection, "select 1"));
    }

    private static string Group(int pid) => File.ReadAllText($"/proc/{pid}/stat").Split(' ')[4];

    private static async Task ServesAgain(DataFolder folder, bool wasRunning)
    {
        await using (var next = await Holder.Open(folder.Path))
        {
            Assert.Equal(wasRunning, next.WasRunning);
            Assert.Equal("Emma", await DataFolder.Ask(next.Connection, "select title from book"));
        }
        await folder.UntilStopped();
    }
}
