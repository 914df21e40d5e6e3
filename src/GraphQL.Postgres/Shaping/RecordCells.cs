using System.Buffers.Binary;

namespace GraphQL.Postgres.Shaping;

/// <summary>The cells of one record in PostgreSQL's binary form, found by their place.</summary>
internal readonly ref struct RecordCells
{
    private readonly ReadOnlySpan<byte> data;
    private readonly ReadOnlySpan<int> places;

    private RecordCells(ReadOnlySpan<byte> data, ReadOnlySpan<int> places)
    {
        this.data = data;
        this.places = places;
    }

    /// <summary>A cell's bytes; empty where it is null.</summary>
    public ReadOnlySpan<byte> this[int cell] => IsNull(cell) ? default : data.Slice(places[2 * cell], places[(2 * cell) + 1]);

    public bool IsNull(int cell) => places[(2 * cell) + 1] < 0;

    /// <summary>Reads a record: a count, then for each column its type, its length (-1 for null) and its bytes.</summary>
    /// <param name="data">The record's bytes.</param>
    /// <param name="places">Room for two numbers per column.</param>
    public static RecordCells OfRecord(ReadOnlySpan<byte> data, Span<int> places)
    {
        var count = BinaryPrimitives.ReadInt32BigEndian(data);
        var at = 4;
        for (var i = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(data[(at + 4)..]);
            at += 8;
            places[2 * i] = at;
            places[(2 * i) + 1] = length;
            at += Math.Max(length, 0);
        }

        return new RecordCells(data, places);
    }

    /// <summary>The columns of a result row, already laid out one behind the other.</summary>
    public static RecordCells OfRow(ReadOnlySpan<byte> data, ReadOnlySpan<int> places) => new(data, places);
}

/// <summary>Walks the items of a one-dimensional array in PostgreSQL's binary form.</summary>
internal ref struct ArrayItems
{
    private ReadOnlySpan<byte> rest;

    public ArrayItems(ReadOnlySpan<byte> array)
    {
        var dimensions = BinaryPrimitives.ReadInt32BigEndian(array);
        Count = dimensions == 0 ? 0 : BinaryPrimitives.ReadInt32BigEndian(array[12..]);
        rest = dimensions == 0 ? default : array[20..];
    }

    public int Count { get; }

    /// <summary>Writes where each item begins and how long it is.</summary>
    public readonly void Places(Span<int> places)
    {
        var at = 20;
        for (var i = 0; i < Count; i++)
        {
            var length = Math.Max(BinaryPrimitives.ReadInt32BigEndian(rest[(at - 20)..]), 0);
            (places[2 * i], places[(2 * i) + 1]) = (at + 4, length);
            at += 4 + length;
        }
    }

    /// <summary>The next item's bytes; call it <see cref="Count"/> times. Nulls come out empty.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var length = Math.Max(BinaryPrimitives.ReadInt32BigEndian(rest), 0);
        var item = rest.Slice(4, length);
        rest = rest[(4 + length)..];
        return item;
    }
}
