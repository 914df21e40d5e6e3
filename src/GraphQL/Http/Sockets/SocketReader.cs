using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace GraphQL.Http.Sockets;

/// <summary>Reads the messages of one socket until it closes, each of limited size.</summary>
internal sealed class SocketReader(WebSocket socket, SocketWriter writer, int maxBytes)
{
    private const int FirstBuffer = 4096;

    /// <summary>Hands every message over until the socket is closed; a message that is refused closes it with its code. False when it ended without a proper close.</summary>
    public async Task<bool> Read(Func<object?, Task> handle)
    {
        try
        {
            while (await Next(handle))
            {
            }

            return true;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The peer went away without a word, broke the frames, or had its time to answer our close.
            socket.Abort();
            return false;
        }
    }

    private async Task<bool> Next(Func<object?, Task> handle)
    {
        // Idle sockets hold no buffer: this only waits for the next frame.
        var frame = await socket.ReceiveAsync(Memory<byte>.Empty, writer.Over);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (!frame.EndOfMessage)
            {
                if (length == buffer.Length)
                    buffer = Larger(buffer);
                frame = await socket.ReceiveAsync(buffer.AsMemory(length), writer.Over);
                length += frame.Count;
                if (length > maxBytes)
                {
                    await writer.Close(SocketClose.TooBig, $"A message may have {maxBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes.");
                    length = 0;
                }
            }

            if (frame.MessageType is WebSocketMessageType.Close)
            {
                await writer.Close(SocketClose.Normal, "");
                return false;
            }

            if (!writer.IsClosing)
                await Handle(handle, frame.MessageType, buffer.AsMemory(0, length));
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task Handle(Func<object?, Task> handle, WebSocketMessageType type, ReadOnlyMemory<byte> message)
    {
        try
        {
            if (type is not WebSocketMessageType.Text)
                throw new SocketRefused(SocketClose.BadMessage, "Send messages as text.");
            await handle(JsonValues.Parse(new ReadOnlySequence<byte>(message)));
        }
        catch (SocketRefused refused)
        {
            await writer.Close(refused.Code, refused.Message);
        }
        catch (Exception bad) when (bad is JsonException or RequestRefused)
        {
            await writer.Close(SocketClose.BadMessage, bad is JsonException ? $"The message is not valid JSON: {bad.Message}" : bad.Message);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
