using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Http.Sockets;

/// <summary>Sends the messages of all operations of one socket, one after the other.</summary>
internal sealed class SocketWriter(WebSocket socket) : IDisposable
{
    /// <summary>How long a peer may take to let a message through, and to answer a close.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), CloseAnswer = TimeSpan.FromSeconds(2);

    /// <summary>RFC 6455 allows a control frame 125 bytes, two of which are the code.</summary>
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource over = new();
    private int isClosing;

    /// <summary>Ends when the peer had its time to answer our close.</summary>
    public CancellationToken Over => over.Token;

    public bool IsClosing => Volatile.Read(ref isClosing) != 0;

    public Task Send(ReadOnlyMemory<byte> message) => InTurn(stop => socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop).AsTask(), Patience);

    /// <summary>A message of a type that belongs to an operation; its payload is a whole result, only the result's errors, or nothing.</summary>
    public Task Send(string type, string id, ExecutionResult? result = null)
    {
        var message = new ArrayBufferWriter<byte>();
        message.Write("{\"id\":"u8);
        message.Write(JsonSerializer.SerializeToUtf8Bytes(id));
        message.Write(",\"type\":\""u8);
        message.Write(Encoding.UTF8.GetBytes(type));
        message.Write("\""u8);
        if (result is not null)
        {
            message.Write(",\"payload\":"u8);
            if (result.Executed)
                result.Write(message);
            else
                ResponseWriter.Write(message, json => ResponseWriter.Errors(json, result.Errors));
        }

        message.Write("}"u8);
        return Send(message.WrittenMemory);
    }

    /// <summary>Says goodbye, once; what the peer still sends is not looked at.</summary>
    public async Task Close(SocketClose code, string reason)
    {
        if (Interlocked.Exchange(ref isClosing, 1) != 0)
            return;
        try
        {
            await InTurn(stop => socket.CloseOutputAsync((WebSocketCloseStatus)code, Short(reason), stop), CloseAnswer);
            over.CancelAfter(CloseAnswer);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            if (gone is not ObjectDisposedException)
                await over.CancelAsync();
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        over.Dispose();
    }

    private async Task InTurn(Func<CancellationToken, Task> send, TimeSpan patience)
    {
        await turn.WaitAsync(over.Token);
        try
        {
            // A peer that does not read would otherwise hold its messages in our memory for ever; the token aborts the socket.
            using var limit = new CancellationTokenSource(patience);
            await send(limit.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    private static string Short(string reason)
    {
        var bytes = 0;
        var length = reason.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= MaxReasonBytes).Sum(rune => rune.Utf16SequenceLength);
        return reason[..length];
    }
}
