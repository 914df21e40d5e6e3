using System.Net;
using System.Net.WebSockets;
using GraphQL.Http;

namespace GraphQL.Tests.Http.Sockets;

/// <summary>Who may open a socket, and as whom.</summary>
public class ConnectingTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("own", true)]
    [InlineData("https://app.example", true)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    public async Task A_page_of_another_origin_may_not_open_a_socket(string? origin, bool may)
    {
        await using var endpoint = new Endpoint(new EndpointOptions { Origins = ["https://app.example"] });
        await endpoint.InitializeAsync();
        (string, string)[] headers = origin is null ? [] : [("Cookie", "session=1"), ("Origin", origin == "own" ? $"https://{endpoint.Client.BaseAddress!.Authority}" : origin)];
        if (may)
        {
            await using var peer = await Peer.Open(endpoint, headers: headers);
            Assert.Equal("graphql-transport-ws", peer.Protocol);
            return;
        }

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => Peer.Open(endpoint, headers: headers));
        Assert.Contains($"{(int)HttpStatusCode.Forbidden}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_first_message_carries_says_who_it_is()
    {
        await using var endpoint = new Endpoint(new EndpointOptions
        {
            Connect = (_, payload) => new(payload.GetValueOrDefault("authorization") is string name ? new Caller(Host: name) : null),
        });
        await endpoint.InitializeAsync();
        await using var known = await Peer.Open(endpoint);
        await known.Send("""{"type":"connection_init","payload":{"authorization":"Noor"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await known.Read());
        await known.Send("""{"id":"a","type":"subscribe","payload":{"query":"{ host }"}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"host":"Noor"}}}""", await known.Read());

        await using var unknown = await Peer.Open(endpoint);
        await unknown.Send("""{"type":"connection_init"}""");
        Assert.Equal(4403, (await unknown.End()).Code);
    }

    [Fact]
    public async Task Each_operation_runs_with_the_rights_of_that_moment()
    {
        string? now = "officer";
        Caller? Renewed() => now is null ? null : new Caller(Host: now) { Renew = _ => new(Renewed()) };
        await using var endpoint = new Endpoint(new EndpointOptions { Caller = _ => new(Renewed()!) });
        await endpoint.InitializeAsync();
        await using var peer = await Peer.Ready(endpoint);
        now = "guest";
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"{ host }"}}""");
        Assert.Contains("guest", await peer.Read(), StringComparison.Ordinal);
        Assert.Contains("complete", await peer.Read(), StringComparison.Ordinal);
        now = null;
        await peer.Send("""{"id":"b","type":"subscribe","payload":{"query":"{ host }"}}""");
        Assert.Equal((4403, "You are no longer signed in."), await peer.End());
    }

    [Fact]
    public async Task A_host_that_cannot_say_who_it_is_closes_the_socket_and_shows_nothing_of_its_trouble()
    {
        await using var endpoint = new Endpoint(new EndpointOptions { Caller = _ => throw new InvalidOperationException("Password=1234") });
        await endpoint.InitializeAsync();
        await using var peer = await Peer.Open(endpoint);
        await peer.Send("""{"type":"connection_init"}""");
        Assert.Equal((1011, "Something went wrong on our side. Connect again."), await peer.End());
        Assert.Equal("Password=1234", Assert.Single(endpoint.Reported).Message);
    }
}
