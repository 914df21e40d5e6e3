using System.Buffers;

namespace GraphQL.Execution;

/// <summary>Bytes being written into arrays of the shared pool. Whoever disposes of it ends every view of what was written.</summary>
public sealed class PooledBytes : IBufferWriter<byte>, IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);
    private int length;

    /// <summary>What was written so far; good until more is written or this is disposed of.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Make(sizeHint);
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Make(sizeHint);
        return buffer.AsSpan(length);
    }

    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        (buffer, length) = ([], 0);
    }

    private void Make(int room)
    {
        if (buffer.Length - length >= Math.Max(room, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(buffer.Length * 2, length + room)));
        Written.Span.CopyTo(larger);
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
