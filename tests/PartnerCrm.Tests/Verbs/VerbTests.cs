using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Verbs;

public sealed partial class VerbTests(CrmWorlds worlds) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task The_schema_needs_no_database_and_is_all_that_is_printed()
    {
        var (code, output, errors) = await CrmProcess.Run(["schema"], ("ConnectionStrings__Crm", "nonsense"));

        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Equal(Graph.PrintedSchema.Text(), output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_configured_database_is_migrated_and_gets_its_first_administrator()
    {
        var connection = ("ConnectionStrings__Crm", await worlds.BareDatabase());
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, "a long enough one\n", Stop);

        Assert.Equal(0, (await CrmProcess.Run(["migrate", "--data", folder], connection)).Code);
        Assert.Equal(0, (await CrmProcess.Run(["migrate", "--data", folder], connection)).Code);
        Assert.Equal(0, (await CrmProcess.Run(["user", "add", "root", "--name", "First Administrator", "--password-file", password, "--data", folder], connection)).Code);
        var token = await CrmProcess.Run(["token", "root", "--data", folder], connection);
        var twice = await CrmProcess.Run(["user", "add", "root", "--name", "Second", "--password-file", password, "--data", folder], connection);
        var nobody = await CrmProcess.Run(["token", "spg", "--data", folder], connection);

        Assert.StartsWith("pcrm_", token.Output.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.Equal((2, "This user name is taken; choose another."), (twice.Code, twice.Errors.Trim()));
        Assert.Equal((2, "There is no user 'spg'. Add one with 'user add spg'."), (nobody.Code, nobody.Errors.Trim()));
    }

    [Fact]
    public async Task Verbs_work_on_a_folder_whether_or_not_a_server_runs_on_it_and_a_signal_stops_everything()
    {
        var before = await CrmProcess.Run(["token", "spg", "--data", folder]);
        await using var server = CrmProcess.Start(["--data", folder, "--urls", "http://127.0.0.1:0"]);
        await server.Says("Stop it with Ctrl-C.");
        var during = await CrmProcess.Run(["token", "cpm", "--data", folder]);
        using var client = new HttpClient { BaseAddress = new Uri(Ready().Match(server.Output).Groups[1].Value) };

        Assert.Contains("sign in as admin        with password demo-admin", server.Output, StringComparison.Ordinal);
        foreach (var (user, printed) in new[] { ("spg", before), ("cpm", during) })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", printed.Output.Trim().Split('\n')[^1]);
            Assert.Equal(user, (string)Reads.Data(await CrmServer.Ask(client, "{ me { userName } }"))["me"]!["userName"]!);
        }

        await server.Signal("TERM");
        Assert.Equal(0, await server.Ended());
        Assert.Empty(Directory.EnumerateFiles(folder, "postmaster.pid", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex(@"ready at (\S+)")]
    private static partial Regex Ready();
}
