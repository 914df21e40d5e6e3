using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.Postgres.Binding;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Tests.DueDiligence;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.Verbs;

namespace PartnerCrm.Tests.Faults;

/// <summary>The program is killed while a dossier is frozen, between that and its export, and while a file comes in.</summary>
public sealed partial class KilledDossierTests(CrmWorlds worlds) : IDisposable
{
    private const string Submit = "mutation($dossier: ID!, $version: Int!) { takeDossierStep(input: { dossier: $dossier, version: $version, step: SUBMIT }) { dossier { state } errors { message } } }";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-killed-").FullName;

    [Fact]
    public async Task A_dossier_is_frozen_whole_or_not_at_all_and_the_next_start_exports_what_was_frozen()
    {
        await using var world = await DossierWorld.New(worlds);
        var token = await Token(world.World, world.Checker.Id);
        var prepared = await world.Prepared();
        object input = new { dossier = Wire.Encode("dos", prepared.Entity), version = prepared.Version };

        // In the middle of the submission, as it waits to write what it froze.
        await using (var server = await Serve(world.World))
        {
            using var client = Client(server, token);
            await using var held = await Hold(world.World, "dossier_snapshot");
            var submission = Sent(() => CrmServer.Ask(client, Submit, input));
            await Waits(world.World);
            await Kill(server);
            Assert.Null(await submission);
        }

        await Gone(world.World);
        Assert.Equal(0L, await world.World.Ask("select count(*) from dossier d where (d.state = 'SUBMITTED') <> exists (select 1 from dossier_snapshot s where s.dossier_id = d.id)"));

        // Frozen, and killed before anybody could take it out. What did not happen is done again.
        if ((string)(await world.World.Ask("select state from dossier"))! == "DRAFT")
        {
            await using var server = await Serve(world.World);
            using var client = Client(server, token);
            var answer = Reads.Data(await CrmServer.Ask(client, Submit, input));
            Assert.Equal("SUBMITTED", (string?)answer["takeDossierStep"]!["dossier"]?["state"]);
            await Kill(server);
        }

        var frozen = (string)(await world.World.Ask("select sha256 from dossier_snapshot"))!;
        await using var next = await Serve(world.World);
        using var again = Client(next, token);
        var passport = Path.Combine(folder, "passport.json");
        await File.WriteAllBytesAsync(passport, await again.GetByteArrayAsync($"/dossiers/{Wire.Encode("dos", prepared.Entity)}/passport", Stop), Stop);
        var (code, output, errors) = await CrmProcess.Run(["verify", passport, "--data", folder]);
        Assert.True(code == 0, output + errors);
        Assert.Contains(frozen, output, StringComparison.Ordinal);
        Assert.Equal(1L, await world.World.Ask("select count(*) from audit_entry where fact = 'DossierFrozen'"));
    }

    [Fact]
    public async Task A_file_comes_in_whole_or_not_at_all_and_can_be_sent_again()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        var token = await Token(world, officer.Id);
        var bytes = new byte[8_000_000];
        new Random(3).NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);

        // While its pieces are written, and while it still comes.
        await using (var server = await Serve(world))
        {
            using var client = Client(server, token);
            await using var held = await Hold(world, "stored_chunk");
            var upload = Sent(() => Upload(client, bytes));
            await Waits(world);
            await Kill(server);
            Assert.Null(await upload);
        }

        await Consistent(world);
        await using (var server = await Serve(world))
        {
            using var client = Client(server, token);
            var upload = Sent(() => Upload(client, [.. bytes, .. bytes, .. bytes]));
            await Task.Delay(20, Stop);
            await Kill(server);
            await upload;
        }

        await Consistent(world);
        await using var next = await Serve(world);
        using var again = Client(next, token);
        var stored = (await Upload(again, bytes))!;
        Assert.Equal(bytes, await again.GetByteArrayAsync($"/files/{stored["id"]}", Stop));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Whatever is known as stored is there in full, and nothing lies about that no file names.
    private static async Task Consistent(CrmWorld world)
    {
        await Gone(world);
        Assert.Equal(0L, await world.Ask("""
            select count(*) from stored_file f where f.bytes <> (select coalesce(sum(length(c.data)), 0) from stored_chunk c where c.sha256 = f.sha256)
              or not exists (select 1 from audit_entry e where e.subject_id = f.id and e.fact = 'FileStored')
            """));
        Assert.Equal(0L, await world.Ask("select count(*) from stored_content c where not exists (select 1 from stored_file f where f.sha256 = c.sha256)"));
        Assert.Equal(0L, await world.Ask("select count(*) from stored_chunk c where not exists (select 1 from stored_file f where f.sha256 = c.sha256)"));
    }

    private static async Task<JsonNode?> Upload(HttpClient client, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        using var answer = await client.PostAsync("/files?name=report.pdf", content, Stop);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop));
    }

    // Null where the connection was cut.
    private static Task<T?> Sent<T>(Func<Task<T>> request)
        where T : class? => Task.Run(async () =>
        {
            try
            {
                return (T?)await request();
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                return null;
            }
        });

    /// <summary>Keeps everybody from writing a table until it is disposed of.</summary>
    private static async Task<NpgsqlConnection> Hold(CrmWorld world, string table)
    {
        var connection = new NpgsqlConnection(world.Connection + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand($"begin; lock table {table} in exclusive mode", connection);
        await command.ExecuteNonQueryAsync(Stop);
        return connection;
    }

    private static async Task Waits(CrmWorld world)
    {
        for (var i = 0; i < 600; i++)
        {
            if ((long)(await world.Ask("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'partnercrm' and wait_event_type = 'Lock'"))! > 0) return;
            await Task.Delay(50, Stop);
        }

        Assert.Fail("The program was not met where it waits.");
    }

    private static async Task Kill(CrmProcess server)
    {
        await server.Signal("KILL");
        await server.Ended();
    }

    // What the killed one had begun is over, one way or the other.
    private static async Task Gone(CrmWorld world)
    {
        while ((long)(await world.Ask("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'partnercrm'"))! > 0) await Task.Delay(50, Stop);
    }

    private async Task<CrmProcess> Serve(CrmWorld world)
    {
        var server = CrmProcess.Start(["--data", folder, "--demo", "false", "--urls", "http://127.0.0.1:0"], ("ConnectionStrings__Crm", world.Connection));
        await server.Says("Stop it with Ctrl-C.");
        return server;
    }

    private static HttpClient Client(CrmProcess server, string token)
    {
        var client = new HttpClient { BaseAddress = new Uri(Ready().Match(server.Output).Groups[1].Value) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task<string> Token(CrmWorld world, Guid contact)
    {
        await world.Run(new AddUser("checker", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), [Role.Secretariat], Contact: contact), Actor.Program);
        var (_, output, errors) = await CrmProcess.Run(["token", "checker", "--data", folder], ("ConnectionStrings__Crm", world.Connection));
        return output.Trim().Length > 0 ? output.Trim().Split('\n')[^1].Trim() : throw new InvalidOperationException(errors);
    }

    [GeneratedRegex(@"ready at (\S+)")]
    private static partial Regex Ready();
}
