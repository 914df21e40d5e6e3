using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Shaping;

namespace GraphQL.Postgres.Planning;

/// <summary>
/// Opaque keyset cursors: four bytes that name the order, then each sort key's value as PostgreSQL sent it (length first, -1 for null).
/// They carry the sort keys alone, which the caller may read, and are refused for another order.
/// </summary>
internal static class Cursor
{
    public const int MaxLength = 4096;

    /// <summary>Four bytes that differ for each type and order.</summary>
    public static int Signature(TypeBinding type, IEnumerable<SortKey> order) =>
        Signature($"{type.Type.Name}:{string.Join(',', order.Select(key => (key.Descending ? "-" : "+") + key.Name))}");

    /// <summary>Four bytes that differ for other words.</summary>
    public static int Signature(string words) => BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    /// <summary>The cursor of a row whose first cells are its sort keys.</summary>
    public static string Write(int signature, int keys, in RecordCells row)
    {
        var length = 4;
        for (var i = 0; i < keys; i++) length += 4 + row[i].Length;
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, signature);
        var at = 4;
        for (var i = 0; i < keys; i++)
        {
            var cell = row[i];
            BinaryPrimitives.WriteInt32BigEndian(bytes[at..], row.IsNull(i) ? -1 : cell.Length);
            cell.CopyTo(bytes[(at + 4)..]);
            at += 4 + cell.Length;
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The sort keys' values of a cursor.</summary>
    /// <exception cref="GraphQLException">It is no cursor, or one of another order.</exception>
    public static IReadOnlyList<object?> Read(string cursor, TypeBinding type, IReadOnlyList<SortKey> order, CollectedField field) =>
        Read(cursor, Signature(type, order), [.. order.Select(key => key.IsRank ? PgKind.Int4 : PgKind.Of(key.Property))], field);

    /// <summary>The values of a cursor with this signature, whose keys are of these kinds; the last one is there.</summary>
    /// <exception cref="GraphQLException">It is no cursor, or one of another order.</exception>
    public static IReadOnlyList<object?> Read(string cursor, int signature, IReadOnlyList<PgKind> kinds, CollectedField field)
    {
        if (!TryDecode(cursor, out var bytes) || bytes.Length < 4) throw Malformed(field);
        if (BinaryPrimitives.ReadInt32BigEndian(bytes) != signature)
            throw BadInput.At(field, "This cursor belongs to another order or another list. Take `after` and `before` from an answer to the same `order`, or start at the first page.");
        var values = new object?[kinds.Count];
        var at = 4;
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
                at += 4;
                if (length < 0) continue;
                values[i] = kinds[i].Read(bytes.AsSpan(at, length));
                at += length;
            }
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw Malformed(field);
        }

        return at == bytes.Length && values[^1] is not null ? values : throw Malformed(field);
    }

    /// <summary>Whether two cursors have the same keys null; false for what is no cursor.</summary>
    public static bool SameNulls(object? one, object? other) =>
        one is string first && other is string second && TryDecode(first, out var seen) && TryDecode(second, out var now) && Nulls(seen) is { } pattern && pattern == Nulls(now);

    private static int? Nulls(ReadOnlySpan<byte> cursor)
    {
        var (pattern, at) = (1, 4);
        while (at + 4 <= cursor.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(cursor[at..]);
            pattern = (pattern << 1) | (length < 0 ? 1 : 0);
            if (length > cursor.Length - at - 4) return null;
            at += 4 + Math.Max(length, 0);
        }

        return at == cursor.Length ? pattern : null;
    }

    private static bool TryDecode(string cursor, out byte[] bytes)
    {
        bytes = [];
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)) return false;
        bytes = Base64Url.DecodeFromChars(cursor);
        return true;
    }

    public static GraphQLException Malformed(CollectedField field) =>
        BadInput.At(field, "This is not a cursor. Take `after` from `endCursor`, `before` from `startCursor`, or either from an edge's `cursor` of an earlier answer.");
}
