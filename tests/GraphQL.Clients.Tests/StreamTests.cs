namespace GraphQL.Clients.Tests;

public sealed class StreamTests(NodeScripts scripts, CountingServer server) : IClassFixture<CountingServer>
{
    [Fact]
    public Task Every_conversation_of_the_socket_protocol_goes_as_it_should() => scripts.Check("socket-frames.mjs", server.SocketUrl);

    [Fact]
    public Task Streaming_clients_get_their_events() => scripts.Check("streams.mjs", server.SocketUrl, server.Url);
}
