using System.Net;
using System.Net.Sockets;
using Npgsql;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Verbs;

public sealed class RefusalTests(CrmWorlds worlds) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task A_port_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var line = await Refused(await worlds.EmptyDatabase(), "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.EndsWith("Stop it, or choose another address with --urls.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody", "cannot be reached")]
    [InlineData("nonsense", "is no connection string")]
    public async Task An_unreachable_database(string connection, string why) => Assert.Contains(why, await Refused(connection), StringComparison.Ordinal);

    [Fact]
    public async Task An_unmigrated_schema() => Assert.Contains("'migrate'", await Refused(await worlds.BareDatabase()), StringComparison.Ordinal);

    [Fact]
    public async Task A_newer_schema()
    {
        var connection = await worlds.EmptyDatabase();
        await using (var data = NpgsqlDataSource.Create(connection))
        await using (var later = data.CreateCommand("""insert into "__EFMigrationsHistory" values ('99990101000000_Later', '99')"""))
            await later.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Contains("newer version", await Refused(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_PostgreSQL_and_no_npm()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It makes links to the few programs that stay reachable, as Linux has them.");
        var programs = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        foreach (var name in (string[])["sh", "ls", "chown", "id"]) File.CreateSymbolicLink(Path.Combine(programs, name), $"/bin/{name}");
        var (code, _, errors) = await CrmProcess.Run(["--data", folder],
            ("PATH", programs), ("Postgres__IgnoreInstalled", "true"), ("Postgres__CacheFolder", Path.Combine(folder, "cache")));

        Assert.Equal((2, true), (code, errors.Contains("no npm to fetch one", StringComparison.Ordinal)));
        Assert.Single(errors.Trim().Split('\n'));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // One line on the error stream, nothing that a stack trace could hide in, and exit code 2.
    private async Task<string> Refused(string connection, params string[] arguments)
    {
        var (code, _, errors) = await CrmProcess.Run(["--data", folder, .. arguments], ("ConnectionStrings__Crm", connection));
        Assert.True(code == 2, errors);
        return Assert.Single(errors.Trim().Split('\n'));
    }
}
