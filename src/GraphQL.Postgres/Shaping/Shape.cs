using System.Text.Json;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Shaping;

/// <summary>What a shape needs to know of the request at hand: who asks, and how many rows each page of the plan shows.</summary>
internal sealed record Showing(object Actor, IReadOnlyList<Window> Windows)
{
    /// <summary>How many rows were written.</summary>
    public int Rows { get; set; }
}

/// <summary>Writes one JSON value from the cells of a row: the second half of a plan.</summary>
internal abstract class Shape
{
    public abstract void Write(Utf8JsonWriter json, in RecordCells row, Showing showing);
}

/// <summary>The type's name.</summary>
internal sealed class TypeNameShape(string name) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteStringValue(name);
}

/// <summary>One cell as it is.</summary>
internal sealed class CellShape(int cell, PgKind kind) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        if (row.IsNull(cell)) json.WriteNullValue();
        else kind.Write(json, row[cell]);
    }
}

/// <summary>A UUID as a self-typed id.</summary>
internal sealed class IdShape(int cell, string prefix) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        Span<char> text = stackalloc char[prefix.Length + 27];
        prefix.CopyTo(text);
        text[prefix.Length] = '_';
        Binding.Wire.Digits(row[cell], text[(prefix.Length + 1)..]);
        json.WriteStringValue(text);
    }
}

/// <summary>An object over the cells of the row at hand.</summary>
internal sealed class ObjectShape((JsonEncodedText Key, Shape Value)[] members) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        json.WriteStartObject();
        foreach (var (key, value) in members)
        {
            json.WritePropertyName(key);
            value.Write(json, row, showing);
        }

        json.WriteEndObject();
    }
}

/// <summary>A record in one cell, shown by another shape; null where there is none.</summary>
internal sealed class RecordShape(int cell, int columns, Shape inner) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        if (row.IsNull(cell))
        {
            json.WriteNullValue();
            return;
        }

        showing.Rows++;
        Span<int> places = stackalloc int[2 * columns];
        inner.Write(json, RecordCells.OfRecord(row[cell], places), showing);
    }
}

/// <summary>A record in one cell that is of one of several types; its first cell tells which.</summary>
internal sealed class TaggedShape(int cell, IReadOnlyList<(ColumnSet Row, Shape Inner)> inners) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        if (row.IsNull(cell))
        {
            json.WriteNullValue();
            return;
        }

        showing.Rows++;
        Span<int> places = stackalloc int[2 * inners.Max(inner => inner.Row.Columns.Count)];
        var record = RecordCells.OfRecord(row[cell], places);
        inners[System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(record[0])].Inner.Write(json, record, showing);
    }
}
