namespace EmbeddedPostgres.Tests.Running;

public sealed class SharedServerTests(PreparedCluster prepared)
{
    [Fact]
    public async Task A_second_program_joins_and_the_first_may_leave_before_it()
    {
        using var folder = await prepared.Copy();
        var first = await Holder.Open(folder.Path);
        await using var second = await Holder.Open(folder.Path);
        Assert.False(first.WasRunning);
        Assert.True(second.WasRunning);
        Assert.Equal(first.Connection, second.Connection);

        await first.DisposeAsync();

        Assert.Equal(1, await DataFolder.Ask(second.Connection, "select 1"));
        await second.DisposeAsync();
        Assert.Null(folder.Postmaster);
    }

    [Fact]
    public async Task Programs_that_start_at_once_share_one_server()
    {
        using var folder = new DataFolder();

        var holders = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Holder.Open(folder.Path)));

        Assert.Single(holders, holder => !holder.WasRunning);
        Assert.Single(holders.Select(holder => holder.Connection).Distinct());
        foreach (var holder in holders)
            await holder.DisposeAsync();
        await folder.UntilStopped();
    }

    [Fact]
    public async Task Opening_and_leaving_in_a_crowd_never_breaks_a_user()
    {
        using var folder = await prepared.Copy();
        var stop = TestContext.Current.CancellationToken;
        async Task ComeAndGo()
        {
            for (var visit = 0; visit < 5; visit++)
            {
                await using var server = await EmbeddedServer.Start(folder.Path, DataFolder.Options, stop: stop);
                Assert.Equal(1, await DataFolder.Ask(server.ConnectionString("postgres"), "select 1"));
                await Task.Delay(Random.Shared.Next(30), stop);
                Assert.Equal(2, await DataFolder.Ask(server.ConnectionString("postgres"), "select 2"));
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ComeAndGo()));

        await folder.UntilStopped();
    }
}
