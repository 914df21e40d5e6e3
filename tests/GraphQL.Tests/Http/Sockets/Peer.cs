using System.Net.WebSockets;
using System.Text;

namespace GraphQL.Tests.Http.Sockets;

/// <summary>A client that sends frames as a test writes them, and reads what comes.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string? Protocol => socket.SubProtocol;

    /// <summary>What the server closed with; null while it has not.</summary>
    public (int Code, string? Reason)? Closed => socket.CloseStatus is { } code ? ((int)code, socket.CloseStatusDescription) : null;

    public static async Task<Peer> Open(Endpoint endpoint, string protocol = "graphql-transport-ws", params (string Name, string Value)[] headers)
    {
        var peer = new Peer();
        peer.socket.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers)
            peer.socket.Options.SetRequestHeader(name, value);
        await peer.socket.ConnectAsync(new UriBuilder(new Uri(endpoint.Client.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri, Stop);
        return peer;
    }

    /// <summary>A client whose connection was acknowledged.</summary>
    public static async Task<Peer> Ready(Endpoint endpoint)
    {
        var peer = await Open(endpoint);
        await peer.Send("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await peer.Read());
        return peer;
    }

    public Task Send(string text) => Send(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task Send(byte[] bytes, WebSocketMessageType type) => socket.SendAsync(bytes, type, endOfMessage: true, Stop);

    /// <summary>The next message; null when the server closed.</summary>
    public async Task<string?> Read()
    {
        var buffer = new byte[100_000];
        var length = 0;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (frame.MessageType is WebSocketMessageType.Close)
                return null;
            length += frame.Count;
            if (frame.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    /// <summary>Reads on until the server closes, and says with what.</summary>
    public async Task<(int Code, string? Reason)> End()
    {
        while (await Read() is not null)
        {
        }

        return Closed!.Value;
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
