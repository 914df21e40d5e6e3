using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Events;

public sealed class ServerTests(CrmWorlds worlds)
{
    private const string Prefix = "data: {";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_server_writes_streams_from_another_until_the_token_is_revoked()
    {
        var connection = await worlds.PeopleDatabase();
        await using var writes = await CrmServer.Over(connection);
        await using var streams = await CrmServer.Over(connection);
        using var client = await streams.As("secretariat");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { relationshipChanged { kind relationship { title } } }" }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));

        await Open(writes, "First");
        Assert.Equal("""{"relationshipChanged":{"kind":"RelationshipOpened","relationship":{"title":"First"}}}""", (await Next(reader))["data"]!.ToJsonString());
        await Do(writes, "update access_token set revoked_at = now()");
        await Open(writes, "Second");

        Assert.Equal("UNAUTHENTICATED", (string?)(await Next(reader))["errors"]![0]!["extensions"]!["code"]);
        Assert.DoesNotContain("Second", await reader.ReadToEndAsync(Stop).WaitAsync(TimeSpan.FromSeconds(60), Stop), StringComparison.Ordinal);
    }

    private static async Task Open(CrmServer server, string title)
    {
        var officer = Actor.Of((Guid)(await Do(server, "select contact_id from user_account where user_name = 'secretariat'"))!, "secretariat", [Role.Secretariat]);
        var organization = await server.Crm.Commands.Run(new LogOrganization(title, OrganizationForm.Company), officer, Stop);
        await server.Crm.Commands.Run(new OpenProspect(organization.Entity, RelationshipType.Cooperation, CaseWorld.Terms(title)), officer, Stop);
    }

    private static async Task<object?> Do(CrmServer server, string sql)
    {
        await using var command = server.Crm.Data.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Stop);
    }

    // The next event's data, behind comments and names.
    private static async Task<JsonNode> Next(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop) is { } line)
            if (line.StartsWith(Prefix, StringComparison.Ordinal)) return JsonNode.Parse(line[(Prefix.Length - 1)..])!;
        throw new EndOfStreamException("The stream ended.");
    }
}
