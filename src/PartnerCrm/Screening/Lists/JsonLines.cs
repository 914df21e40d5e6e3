namespace PartnerCrm.Screening.Lists;

/// <summary>Where a line of a file is.</summary>
internal readonly record struct LinePlace(long Offset, int Length, int Line);

/// <summary>The lines of a file as bytes, one at a time, each with its place, so that it can be read again alone.</summary>
internal static class JsonLines
{
    /// <summary>Longer than any honest record, and short enough to hold.</summary>
    private const int LongestLine = 16 << 20;

    /// <exception cref="ListUnreadable">A line is endless.</exception>
    public static IEnumerable<(LinePlace Place, ReadOnlyMemory<byte> Text)> Read(Stream file, string name)
    {
        var buffer = new byte[1 << 18];
        var (start, end, line, offset) = (0, 0, 1, 0L);
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (at >= 0)
            {
                yield return (new LinePlace(offset, at, line++), buffer.AsMemory(start, at));
                start += at + 1;
                offset += at + 1;
                continue;
            }

            if (start > 0) Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
            if (end > LongestLine) throw ListUnreadable.InLine(name, line, $"the line is longer than {LongestLine >> 20} MB.");
            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = file.Read(buffer, end, buffer.Length - end);
            end += read;
            if (read > 0) continue;
            if (end > 0) yield return (new LinePlace(offset, end, line), buffer.AsMemory(0, end));
            yield break;
        }
    }

    /// <summary>A line that was read before.</summary>
    public static byte[] Again(Stream file, LinePlace place)
    {
        var bytes = new byte[place.Length];
        file.Seek(place.Offset, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return bytes;
    }
}
