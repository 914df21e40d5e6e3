using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PartnerCrm.Tests.Hostile.Bytes;

/// <summary>One connection to a server, without a client's manners: requests go out as they are, one behind the other, and answers are told apart by their lengths.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    private readonly TcpClient client;
    private readonly NetworkStream stream;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    public RawConnection(Uri address)
    {
        client = new TcpClient(address.Host, address.Port) { NoDelay = true };
        stream = client.GetStream();
    }

    /// <summary>Sends requests at once and reads an answer for each, fewer when the server closes the connection.</summary>
    public async Task<IReadOnlyList<Answer>> Ask(IReadOnlyList<byte[]> requests, CancellationToken stop)
    {
        var sending = Send([.. requests.SelectMany(request => request)], stop);
        var answers = new List<Answer>();
        while (answers.Count < requests.Count && await Read(stop) is { } answer)
            answers.Add(answer);
        await sending;
        return answers;
    }

    /// <summary>Sends bytes that may be half of something, and reads whatever comes until the server closes the connection or has no more to say.</summary>
    public async Task<byte[]> Until(byte[] bytes, CancellationToken stop)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Send(bytes, stop);
        try
        {
            do silence.CancelAfter(Silence);
            while (await Fill(silence.Token));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // It waits for the rest, which never comes.
        }

        return buffer[start..end];
    }

    public void Dispose() => client.Dispose();

    private async Task Send(byte[] bytes, CancellationToken stop)
    {
        try
        {
            await stream.WriteAsync(bytes, stop);
        }
        catch (IOException)
        {
            // A server may close before it has read everything; what it answered is still there.
        }
    }

    private async Task<Answer?> Read(CancellationToken stop)
    {
        int head;
        while ((head = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0)
            if (!await Fill(stop)) return null;
        var text = Encoding.ASCII.GetString(buffer, start, head);
        start += head + 4;
        var status = int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture);
        if (status is 101 || text.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase)) return new Answer(status, []);
        return new Answer(status, text.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? await Chunks(stop) : await Body(Length(text), stop));
    }

    private static int Length(string head)
    {
        var at = head.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + 15, (head.IndexOf('\r', at) is var line && line < 0 ? head.Length : line) - at - 15).Trim(), CultureInfo.InvariantCulture);
    }

    private async Task<byte[]> Chunks(CancellationToken stop)
    {
        var body = new List<byte>();
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8)) < 0)
                if (!await Fill(stop)) return [.. body];
            var length = int.Parse(Encoding.ASCII.GetString(buffer, start, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            start += line + 2;
            body.AddRange((await Body(length + 2, stop)).AsSpan(0, length));
            if (length == 0) return [.. body];
        }
    }

    private async Task<byte[]> Body(int length, CancellationToken stop)
    {
        while (end - start < length)
            if (!await Fill(stop)) throw new IOException("The server closed the connection in the middle of an answer.");
        var body = buffer[start..(start + length)];
        start += length;
        return body;
    }

    private async Task<bool> Fill(CancellationToken stop)
    {
        if (start == end) start = end = 0;
        if (end == buffer.Length && start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        try
        {
            var read = await stream.ReadAsync(buffer.AsMemory(end), stop);
            end += read;
            return read > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

/// <summary>A status, and the body.</summary>
internal readonly record struct Answer(int Status, byte[] Body);
