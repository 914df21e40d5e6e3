using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Data;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.Verbs;

namespace PartnerCrm.Tests.Faults;

/// <summary>The program is killed while it writes, again and again, on the same data folder.</summary>
public sealed partial class KilledServerTests : IDisposable
{
    private const int Kills = 20;

    private const string Log =
        "mutation($name: String!) { logOrganization(input: { name: $name, form: COMPANY, otherNames: [{ kind: ACRONYM, name: \"KO\" }] }) { organization { id } errors { message } } }";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    // Others may enter it: else the database of a program of root's lies outside, where nobody deletes it.
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"partnercrm-kill-{Guid.NewGuid():N}")).FullName;

    [Fact]
    public async Task Twenty_kills_leave_no_row_without_its_facts_no_fact_without_its_row_and_a_server_that_starts()
    {
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, "a long enough one", Stop);
        await CrmProcess.Run(["user", "add", "officer", "--name", "Officer", "--role", "Secretariat", "--password-file", password, "--data", folder, "--demo", "false"]);
        var told = await CrmProcess.Run(["token", "officer", "--data", folder, "--demo", "false"]);
        var token = told.Output.Trim().Split('\n')[^1].Trim();
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++) acknowledged.AddRange(await WriteUntilKilled(kill, token));

        await using var store = await CrmStore.Open(new ConfigurationBuilder().Build(), new DataFolder(folder), demo: false, _ => { }, Stop);
        await using var db = new CrmDbFactory(store.Data).CreateDbContext();
        var kept = new List<string>();
        await using (var command = store.Data.CreateCommand("select name from organization where name like 'Killed %'"))
        await using (var reader = await command.ExecuteReaderAsync(Stop))
            while (await reader.ReadAsync(Stop)) kept.Add(reader.GetString(0));

        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} writes were answered before the kills.");
        Assert.Equal(kept.Count, kept.Distinct().Count());
        Assert.Empty(acknowledged.Except(kept));
        Assert.Empty(await AuditReplay.Differences(db));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<List<string>> WriteUntilKilled(int kill, string token)
    {
        await using var server = CrmProcess.Start(["--data", folder, "--demo", "false", "--urls", "http://127.0.0.1:0"]);
        await server.Says("Stop it with Ctrl-C.");
        using var client = new HttpClient { BaseAddress = new Uri(Ready().Match(server.Output).Groups[1].Value) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var acknowledged = new List<string>();
        var writers = Enumerable.Range(0, 3).Select(writer => Write(client, $"Killed {kill:00} {writer}", acknowledged)).ToList();
        // At another moment of the writes each time.
        while (Count(acknowledged) <= kill % 4 && !writers.Exists(writer => writer.IsCompleted)) await Task.Delay(5 + kill, Stop);
        await server.Signal("KILL");
        await server.Ended();
        await Task.WhenAll(writers);
        return acknowledged;
    }

    private static async Task Write(HttpClient client, string name, List<string> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                var answer = Reads.Data(await CrmServer.Ask(client, Log, new { name = $"{name} {i}" }));
                Assert.Empty(answer["logOrganization"]!["errors"]!.AsArray());
                lock (acknowledged) acknowledged.Add($"{name} {i}");
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static int Count(List<string> acknowledged)
    {
        lock (acknowledged) return acknowledged.Count;
    }

    [GeneratedRegex(@"ready at (\S+)")]
    private static partial Regex Ready();
}
