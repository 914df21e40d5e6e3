using System.Net.WebSockets;
using System.Text;

namespace PartnerCrm.Tests.Serving;

/// <summary>An app's WebSocket to a server.</summary>
internal sealed class CrmSocket : IDisposable
{
    private readonly ClientWebSocket socket = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<CrmSocket> Open(Uri server, params (string Name, string Value)[] headers)
    {
        var opened = new CrmSocket();
        opened.socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers) opened.socket.Options.SetRequestHeader(name, value);
        await opened.socket.ConnectAsync(new UriBuilder(new Uri(server, "/graphql")) { Scheme = "ws" }.Uri, Stop);
        return opened;
    }

    /// <summary>Sends a message and reads the next one, or the code that the server closes with.</summary>
    public async Task<string> Ask(string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Stop);
        return await Read();
    }

    public async Task<string> Read()
    {
        var buffer = new byte[100_000];
        var length = 0;
        ValueWebSocketReceiveResult frame;
        do
        {
            frame = await socket.ReceiveAsync(buffer.AsMemory(length), Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop);
            length += frame.Count;
        }
        while (!frame.EndOfMessage);
        return frame.MessageType is WebSocketMessageType.Close ? $"closed {(int)socket.CloseStatus!}" : Encoding.UTF8.GetString(buffer, 0, length);
    }

    public void Dispose() => socket.Dispose();
}
