using System.Buffers.Binary;
using System.Text;

namespace PartnerCrm.Tests.Hostile.Bytes;

/// <summary>A WebSocket as bytes: the handshake, masked frames, and what closes it.</summary>
internal static class SocketFrames
{
    /// <summary>A handshake and some frames behind it, a few of which are broken as frames.</summary>
    public static byte[] Conversation(Requests requests, Random random, string authorization)
    {
        var bytes = new List<byte>(Encoding.ASCII.GetBytes(
            $"GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + $"Sec-WebSocket-Protocol: graphql-transport-ws\r\n{(random.Next(2) == 0 ? "" : $"Authorization: {authorization}\r\n")}\r\n"));
        var head = bytes.Count;
        if (random.Next(8) > 0) bytes.AddRange(Frame(1, "{\"type\":\"connection_init\"}"u8.ToArray()));
        for (var i = random.Next(1, 12); i > 0; i--)
            bytes.AddRange(Frame(random.Next(6) == 0 ? random.Next(16) : 1, requests.Message(random)));
        return random.Next(3) == 0 ? [.. bytes[..head], .. Mutation.Of([.. bytes[head..]], random)] : [.. bytes];
    }

    /// <summary>Whether the server closed the socket for a fault of its own (1011).</summary>
    public static bool IsFault(byte[] answer)
    {
        Span<byte> fault = [0x88, 0, 0x03, 0xf3];
        for (var i = 0; i + 4 <= answer.Length; i++)
            if (answer[i] == fault[0] && answer[i + 2] == fault[2] && answer[i + 3] == fault[3] && answer[i + 1] is >= 2 and < 126) return true;
        return false;
    }

    // The mask of zeros leaves the text as it is.
    private static byte[] Frame(int opcode, byte[] text)
    {
        byte[] size = text.Length switch
        {
            < 126 => [(byte)(0x80 | text.Length)],
            <= ushort.MaxValue => [0xfe, 0, 0],
            _ => [0xff, 0, 0, 0, 0, 0, 0, 0, 0],
        };
        if (size.Length == 3) BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(1), (ushort)text.Length);
        if (size.Length == 9) BinaryPrimitives.WriteUInt64BigEndian(size.AsSpan(1), (ulong)text.Length);
        return [(byte)(0x80 | opcode), .. size, 0, 0, 0, 0, .. text];
    }
}
