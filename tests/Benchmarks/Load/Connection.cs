using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection that sends ready-made bytes and reads answers with as little work as possible, so that the cores are the servers'.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000 };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    public Connection(int port) => socket.Connect(IPAddress.Loopback, port);

    /// <summary>Sends a request and waits for the whole answer; its body is valid until the next request.</summary>
    public ReadOnlySpan<byte> Exchange(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0) request = request[socket.Send(request)..];
        filled = 0;
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) Receive();
        var head = buffer.AsSpan(0, end + 2);
        var isGood = head.StartsWith("HTTP/1.1 200"u8);
        var status = isGood ? "" : Encoding.ASCII.GetString(head[..head.IndexOf("\r\n"u8)]);
        var body = Value(head, "\r\nContent-Length: "u8) is { Length: > 0 } length && Utf8Parser.TryParse(length, out int bytes, out _) ? Sized(end + 4, bytes) : Chunked(end + 4);
        if (!isGood || body.StartsWith("{\"errors\""u8)) throw new BenchmarkFailed($"A server answered {status} {Encoding.UTF8.GetString(body[..Math.Min(body.Length, 500)])}");
        return body;
    }

    public void Dispose() => socket.Dispose();

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var at = head.IndexOf(name);
        if (at < 0) return default;
        var rest = head[(at + name.Length)..];
        return rest[..rest.IndexOf("\r\n"u8)];
    }

    private Span<byte> Sized(int from, int length)
    {
        while (filled < from + length) Receive();
        return buffer.AsSpan(from, length);
    }

    private Span<byte> Chunked(int from)
    {
        var (read, write) = (from, from);
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(read, filled - read).IndexOf("\r\n"u8)) < 0) Receive();
            if (!Utf8Parser.TryParse(buffer.AsSpan(read, line), out int size, out _, 'x')) throw new BenchmarkFailed("A server's answer has neither a length nor chunks.");
            read += line + 2;
            while (filled < read + size + 2) Receive();
            if (size == 0) return buffer.AsSpan(from, write - from);
            buffer.AsSpan(read, size).CopyTo(buffer.AsSpan(write));
            (read, write) = (read + size + 2, write + size);
        }
    }

    private void Receive()
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var received = socket.Receive(buffer.AsSpan(filled));
        if (received == 0) throw new BenchmarkFailed("A server closed the connection in the middle of an answer.");
        filled += received;
    }
}
