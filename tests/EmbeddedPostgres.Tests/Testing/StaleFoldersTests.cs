using EmbeddedPostgres.Testing;
using EmbeddedPostgres.Tests.Running;

namespace EmbeddedPostgres.Tests.Testing;

public sealed class StaleFoldersTests
{
    [Fact]
    public async Task A_killed_test_run_leaves_no_folder()
    {
        var (run, folder) = await Begin();

        await run.Kill();

        await DataFolder.Until(() => !Directory.Exists(folder), "the guard removes the folder");
    }

    [Fact]
    public async Task The_next_run_sweeps_up_when_the_guard_was_killed_as_well()
    {
        var (run, folder) = await Begin();
        DataFolder.KillHard(Assert.Single(DataFolder.SeatsIn(Path.Combine(folder, "postgres"))));
        await run.Kill();
        Assert.True(Directory.Exists(folder));

        await StaleFolders.Remove(Path.GetDirectoryName(folder)!, "embedded-postgres-test-", DataFolder.Options);

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_folder_that_its_guard_removes_at_this_moment_keeps_no_run_from_its_work()
    {
        const string nobody = "4194305";
        var parent = Directory.CreateTempSubdirectory("stale-folders-").FullName;
        Directory.CreateDirectory(Path.Combine(parent, $"run-{nobody}-0123", "postgres", "data"));

        await StaleFolders.Remove(parent, "run-", DataFolder.Options);

        Directory.Delete(parent, recursive: true);
    }

    private static async Task<(Holder Run, string Folder)> Begin()
    {
        var run = Holder.Begin("hold-test");
        await run.Opened();
        var data = (string)(await DataFolder.Ask(run.Connection, "show data_directory"))!;
        return (run, Path.GetDirectoryName(Path.GetDirectoryName(data))!);
    }
}
