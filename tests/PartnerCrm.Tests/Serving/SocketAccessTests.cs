using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

/// <summary>Who speaks over a WebSocket, and for how long.</summary>
public sealed class SocketAccessTests(CrmWorlds worlds)
{
    private const string WhoAmI = """{"id":"1","type":"subscribe","payload":{"query":"{ me { userName } }"}}""";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_comes_with_the_header_or_with_the_first_message()
    {
        await using var server = await CrmServer.Start(worlds);
        using var spg = await server.As("spg");
        var bearer = spg.DefaultRequestHeaders.Authorization!.ToString();

        using var byHeader = await CrmSocket.Open(server.Address, ("Authorization", bearer));
        using var byMessage = await CrmSocket.Open(server.Address);
        using var nobody = await CrmSocket.Open(server.Address);
        Assert.Equal("""{"type":"connection_ack"}""", await byHeader.Ask("""{"type":"connection_init"}"""));
        Assert.Equal("""{"type":"connection_ack"}""", await byMessage.Ask($$$"""{"type":"connection_init","payload":{"authorization":"{{{bearer}}}"}}"""));
        Assert.Equal("""{"type":"connection_ack"}""", await nobody.Ask("""{"type":"connection_init","payload":{"authorization":null}}"""));

        Assert.Contains("""{"me":{"userName":"spg"}}""", await byHeader.Ask(WhoAmI), StringComparison.Ordinal);
        Assert.Contains("""{"me":{"userName":"spg"}}""", await byMessage.Ask(WhoAmI), StringComparison.Ordinal);
        Assert.Contains("""{"me":null}""", await nobody.Ask(WhoAmI), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Bearer pcrm_wrong\"")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public async Task A_token_that_does_not_work_closes_the_socket(string authorization)
    {
        await using var server = await CrmServer.Start(worlds);
        using var socket = await CrmSocket.Open(server.Address);
        Assert.Equal("closed 4403", await socket.Ask($$$"""{"type":"connection_init","payload":{"authorization":{{{authorization}}}}}"""));
    }

    [Fact]
    public async Task A_token_that_is_revoked_closes_the_socket_at_its_next_operation()
    {
        await using var server = await CrmServer.Start(worlds);
        using var spg = await server.As("spg");
        using var socket = await CrmSocket.Open(server.Address);
        await socket.Ask($$$"""{"type":"connection_init","payload":{"authorization":"{{{spg.DefaultRequestHeaders.Authorization}}}"}}""");
        Assert.Contains("next", await socket.Ask(WhoAmI), StringComparison.Ordinal);
        Assert.Contains("complete", await socket.Read(), StringComparison.Ordinal);

        await using var db = server.Crm.Databases.CreateDbContext();
        var token = await db.Set<AccessToken>().SingleAsync(Stop);
        await server.Crm.Commands.Run(new RevokeToken(token.Id, token.Version), Actor.Program, Stop);

        Assert.Equal("closed 4403", await socket.Ask(WhoAmI));
    }

    [Fact]
    public async Task An_operation_over_a_socket_counts_by_its_token_as_a_request()
    {
        await using var server = await CrmServer.Start(worlds, null, ("RateLimits:PerKey", "1"), ("RateLimits:PerAddress", "5"));
        using var spg = await server.As("spg");
        using var socket = await CrmSocket.Open(server.Address);
        await socket.Ask($$$"""{"type":"connection_init","payload":{"authorization":"{{{spg.DefaultRequestHeaders.Authorization}}}"}}""");
        Assert.Contains("next", await socket.Ask(WhoAmI), StringComparison.Ordinal);
        Assert.Contains("complete", await socket.Read(), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"RATE_LIMITED\"", await socket.Ask(WhoAmI), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://console.example", true)]
    [InlineData("https://elsewhere.example", false)]
    public async Task Only_configured_origins_may_open_a_socket_from_a_browser(string origin, bool may)
    {
        await using var server = await CrmServer.Start(worlds, null, ("Cors:Origins:0", "https://console.example"));
        var opened = await Record.ExceptionAsync(async () => (await CrmSocket.Open(server.Address, ("Origin", origin), ("Cookie", "partnercrm=x"))).Dispose());
        Assert.Equal(may, opened is not WebSocketException);
    }
}
