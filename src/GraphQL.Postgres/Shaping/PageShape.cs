using System.Buffers.Binary;
using System.Text.Json;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Shaping;

/// <summary>The members of a page, written from its rows (an array of records in one cell) and its count (another cell).</summary>
internal sealed class PageShape(PagePlan page, int rowsCell, int countCell, IReadOnlyList<(JsonEncodedText Key, PageMember Member)> members) : Shape
{
    private readonly int signature = Cursor.Signature(page.Target, page.Order);

    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        var rows = rowsCell < 0 ? default : row[rowsCell];
        var size = showing.PageSizes[page.Number];
        json.WriteStartObject();
        foreach (var (key, member) in members)
        {
            json.WritePropertyName(key);
            switch (member)
            {
                case PageMember.TypeName name: json.WriteStringValue(name.Name); break;
                case PageMember.TotalCount: json.WriteNumberValue(BinaryPrimitives.ReadInt64BigEndian(row[countCell])); break;
                case PageMember.Items items: WriteItems(json, rows, size, items.Item, showing); break;
                case PageMember.Info info: WriteInfo(json, rows, size, info); break;
            }
        }

        json.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter json, ReadOnlySpan<byte> rows, int size, Shape item, Showing showing)
    {
        json.WriteStartArray();
        Span<int> places = stackalloc int[2 * page.Row.Columns.Count];
        var items = new ArrayItems(rows);
        var count = Math.Min(items.Count, size);
        showing.Rows += count;
        for (var i = 0; i < count; i++) item.Write(json, RecordCells.OfRecord(items.Next(), places), showing);
        json.WriteEndArray();
    }

    private void WriteInfo(Utf8JsonWriter json, ReadOnlySpan<byte> rows, int size, PageMember.Info info)
    {
        var count = new ArrayItems(rows).Count;
        json.WriteStartObject();
        foreach (var (key, name) in info.Members)
        {
            json.WritePropertyName(key);
            switch (name)
            {
                case "hasNextPage": json.WriteBooleanValue(count > size); break;
                case "hasPreviousPage": json.WriteBooleanValue(page.After is not null); break;
                case "startCursor": WriteCursor(json, rows, size, 0); break;
                case "endCursor": WriteCursor(json, rows, size, Math.Min(count, size) - 1); break;
                default: json.WriteStringValue("PageInfo"); break;
            }
        }

        json.WriteEndObject();
    }

    private void WriteCursor(Utf8JsonWriter json, ReadOnlySpan<byte> rows, int size, int index)
    {
        var items = new ArrayItems(rows);
        if (index < 0 || index >= Math.Min(items.Count, size))
        {
            json.WriteNullValue();
            return;
        }

        for (var i = 0; i < index; i++) items.Next();
        Span<int> places = stackalloc int[2 * page.Row.Columns.Count];
        json.WriteStringValue(Cursor.Write(signature, page.Order.Count, RecordCells.OfRecord(items.Next(), places)));
    }
}

/// <summary>One member of a page's answer.</summary>
internal abstract record PageMember
{
    public sealed record TypeName(string Name) : PageMember;

    public sealed record TotalCount : PageMember;

    /// <summary><c>nodes</c> or <c>edges</c>: a list with one item per row.</summary>
    public sealed record Items(Shape Item) : PageMember;

    public sealed record Info(IReadOnlyList<(JsonEncodedText Key, string Name)> Members) : PageMember;
}

/// <summary>The cursor of the row at hand.</summary>
internal sealed class CursorShape(PagePlan page) : Shape
{
    private readonly int signature = Cursor.Signature(page.Target, page.Order);

    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteStringValue(Cursor.Write(signature, page.Order.Count, row));
}
