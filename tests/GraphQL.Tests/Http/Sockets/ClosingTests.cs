using System.Net.WebSockets;
using GraphQL.Http;

namespace GraphQL.Tests.Http.Sockets;

/// <summary>Why a socket is closed, and with which code.</summary>
public class ClosingTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    private const string Init = """{"type":"connection_init"}""";

    [Theory]
    [InlineData("nonsense", 4400, "The message is not valid JSON:")]
    [InlineData("", 4400, "The message is not valid JSON:")]
    [InlineData("[]", 4400, "A message must be a JSON object")]
    [InlineData("""{"id":"1"}""", 4400, "A message must have a string \"type\".")]
    [InlineData("""{"type":1}""", 4400, "A message must have a string \"type\".")]
    [InlineData("""{"type":"ping","type":"pong"}""", 4400, "The message is not valid JSON:")]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{ __typename }"}}""", 4400, "The message type \"start\" is not one of graphql-transport-ws.")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ __typename }"}}""", 4400, "A message of this type must have an \"id\"")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ __typename }"}}""", 4400, "A message of this type must have an \"id\"")]
    [InlineData("""{"type":"complete"}""", 4400, "A message of this type must have an \"id\"")]
    [InlineData("""{"type":"subscribe","id":"1"}""", 4400, "A subscribe message must have a payload")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""", 4400, "A string \"query\" with the GraphQL document is missing.")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","variables":"x"}}""", 4400, "\"variables\" must be a JSON object.")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","operationName":"\ud800"}}""", 4400, "A string in the request is not valid Unicode.")]
    [InlineData(Init, 4429, "Send connection_init once.")]
    public async Task A_message_that_breaks_the_protocol_closes_the_socket_and_says_why(string message, int code, string reason)
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send(message);
        var (closed, why) = await peer.End();
        Assert.Equal(code, closed);
        Assert.StartsWith(reason, why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""", 4401)]
    [InlineData("""{"type":"connection_init","payload":[]}""", 4400)]
    public async Task Before_the_acknowledgement_only_a_proper_init_will_do(string message, int code)
    {
        await using var peer = await Peer.Open(endpoint);
        await peer.Send(message);
        Assert.Equal(code, (await peer.End()).Code);
    }

    [Fact]
    public async Task An_id_in_use_closes_the_socket()
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"subscription { never }"}}""");
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Equal((4409, "An operation with the id \"a\" runs already."), await peer.End());
    }

    [Fact]
    public async Task A_client_that_does_not_introduce_itself_is_not_waited_for()
    {
        await using var own = new Endpoint(new EndpointOptions { InitTimeout = TimeSpan.FromMilliseconds(200) });
        await own.InitializeAsync();
        await using var peer = await Peer.Open(own);
        Assert.Equal((4408, "connection_init did not come in time."), await peer.End());
    }

    [Fact]
    public async Task Another_protocol_is_not_spoken()
    {
        await using var peer = await Peer.Open(endpoint, "graphql-ws");
        Assert.Null(peer.Protocol);
        Assert.Equal((4406, "Speak the subprotocol graphql-transport-ws."), await peer.End());
    }

    [Fact]
    public async Task A_message_over_the_limit_and_a_binary_one_close_the_socket()
    {
        await using var large = await Peer.Ready(endpoint);
        await large.Send("""{"type":"ping","payload":"LONG"}""".Replace("LONG", new string('x', 20_000), StringComparison.Ordinal));
        Assert.Equal((1009, "A message may have 10,000 bytes."), await large.End());

        await using var binary = await Peer.Ready(endpoint);
        await binary.Send([1, 2, 3], WebSocketMessageType.Binary);
        Assert.Equal((4400, "Send messages as text."), await binary.End());
    }

    [Fact]
    public async Task A_reason_is_cut_to_what_a_close_frame_can_carry()
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send($$"""{"type":"{{string.Concat(Enumerable.Repeat("東", 500))}}"}""");
        var (code, reason) = await peer.End();
        Assert.Equal(4400, code);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(reason!), 100, 123);
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        await using var peer = await Peer.Ready(own);
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"subscription { never }"}}""");
        await own.Waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
        var stopping = own.Stop();
        Assert.Equal((1001, "The server stops. Connect again."), await peer.End());
        await stopping;
        await own.Stopped.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
