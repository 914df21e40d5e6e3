using System.Diagnostics;
using EmbeddedPostgres.Running;
using EmbeddedPostgres.Tests.Running;

[assembly: AssemblyFixture(typeof(PreparedCluster))]

namespace EmbeddedPostgres.Tests.Running;

/// <summary>One cluster with one book in it, copied for every test that is not about making a cluster.</summary>
public sealed class PreparedCluster : IDisposable
{
    private readonly Lazy<Task<DataFolder>> original = new(Make);

    internal async Task<DataFolder> Copy()
    {
        var folder = new DataFolder();
        var copied = await Child.Run(new ProcessStartInfo("cp", ["-a", (await original.Value).Home, folder.Home]), TestContext.Current.CancellationToken);
        Assert.True(copied.Ok, copied.Output);
        return folder;
    }

    public void Dispose()
    {
        if (original.IsValueCreated)
            original.Value.Result.Dispose();
    }

    private static async Task<DataFolder> Make()
    {
        var folder = new DataFolder();
        await using var server = await EmbeddedServer.Start(folder.Path, DataFolder.Options);
        await DataFolder.Ask(server.ConnectionString("postgres"), "create table book as select 'Emma' as title");
        return folder;
    }
}
