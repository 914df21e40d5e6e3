using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Interactions;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

/// <summary>What an app hears over the wire, as a front-end app listens.</summary>
public sealed class LiveEventTests(CrmWorlds worlds)
{
    private const string Due = "subscription { followUpDue { followUp { note } } }";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_reaches_its_subscriber_over_a_socket_until_his_token_is_revoked()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        using var socket = await CrmSocket.Open(server.Address);
        await socket.Ask($$$"""{"type":"connection_init","payload":{"authorization":"{{{officer.DefaultRequestHeaders.Authorization}}}"}}""");
        await Plan(server, "Call back");

        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"followUpDue":{"followUp":{"note":"Call back"}}}""",
            (await socket.Ask($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Due}}}"}}""")).Split(",\"extensions\"")[0]);
        await Plan(server, "Write");
        Assert.Contains("\"note\":\"Write\"", await socket.Read(), StringComparison.Ordinal);

        await Revoke(server);
        await Plan(server, "Never heard");
        Assert.Equal("""{"id":"1","type":"error","payload":[{"message":"You are no longer signed in. Sign in and subscribe again.","extensions":{"code":"UNAUTHENTICATED"}}]}""", await socket.Read());
    }

    [Fact]
    public async Task An_event_reaches_its_subscriber_as_a_server_sent_event()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        await Plan(server, "Call back");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Due }), Headers = { { "Accept", "text/event-stream" } } };
        using var response = await officer.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));

        var lines = new List<string?>();
        while (lines.Count < 4) lines.Add(await reader.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop));
        Assert.Equal([":", "", "event: next"], lines[..3]);
        Assert.StartsWith("""data: {"data":{"followUpDue":{"followUp":{"note":"Call back"}}}""", lines[3], StringComparison.Ordinal);
    }

    private static async Task Plan(CrmServer server, string note)
    {
        await using var db = server.Crm.Databases.CreateDbContext();
        var user = await db.Set<User>().SingleAsync(row => row.UserName == "secretariat", Stop);
        var actor = Actor.Of(user.ContactId, user.UserName, user.Roles) with { Today = DateOnly.FromDateTime(DateTime.UtcNow) };
        await server.Crm.Commands.Run(
            new LogInteraction(InteractionKind.Call, "A call", Participants: [actor.Id], FollowUps: [new FollowUpEntry(note, actor.Today, actor.Id)]), actor, Stop);
    }

    private static async Task Revoke(CrmServer server)
    {
        await using var db = server.Crm.Databases.CreateDbContext();
        var token = await db.Set<AccessToken>().SingleAsync(Stop);
        await server.Crm.Commands.Run(new RevokeToken(token.Id, token.Version), Actor.Program, Stop);
    }
}
