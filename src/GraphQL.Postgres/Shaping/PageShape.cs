using System.Buffers.Binary;
using System.Text.Json;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Shaping;

/// <summary>The members of a page, written from its rows (an array of records in one cell) and its count (another cell).</summary>
internal sealed class PageShape(PagePlan page, int rowsCell, int countCell, (JsonEncodedText Key, PageMember Member)[] members) : Shape
{
    private readonly int signature = Cursor.Signature(page.Target, page.Order);

    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        var fetched = rowsCell < 0 ? default : row[rowsCell];
        var window = showing.Windows[page.Number];
        Span<int> places = stackalloc int[rowsCell < 0 ? 0 : 2 * new ArrayItems(fetched).Count];
        var rows = rowsCell < 0 ? default : new PageRows(fetched, window, page.IsBackward, places);
        json.WriteStartObject();
        foreach (var (key, member) in members)
        {
            json.WritePropertyName(key);
            switch (member)
            {
                case PageMember.TypeName name: json.WriteStringValue(name.Name); break;
                case PageMember.TotalCount: json.WriteNumberValue(BinaryPrimitives.ReadInt64BigEndian(row[countCell])); break;
                case PageMember.Items items: WriteItems(json, rows, items.Item, showing); break;
                case PageMember.Info info: WriteInfo(json, rows, window, info); break;
            }
        }

        json.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter json, in PageRows rows, Shape item, Showing showing)
    {
        json.WriteStartArray();
        Span<int> places = stackalloc int[2 * page.Row.Columns.Count];
        showing.Rows += rows.Count;
        for (var i = 0; i < rows.Count; i++) item.Write(json, RecordCells.OfRecord(rows[i], places), showing);
        json.WriteEndArray();
    }

    private void WriteInfo(Utf8JsonWriter json, in PageRows rows, Window window, PageMember.Info info)
    {
        json.WriteStartObject();
        foreach (var (key, name) in info.Members)
        {
            json.WritePropertyName(key);
            switch (name)
            {
                case "hasNextPage": json.WriteBooleanValue(page.First is null ? page.Before is not null : rows.Fetched > window.First); break;
                case "hasPreviousPage": json.WriteBooleanValue(page.Last is null ? page.After is not null : rows.Fetched > window.Last); break;
                case "startCursor": WriteCursor(json, rows, 0); break;
                case "endCursor": WriteCursor(json, rows, rows.Count - 1); break;
                default: json.WriteStringValue("PageInfo"); break;
            }
        }

        json.WriteEndObject();
    }

    private void WriteCursor(Utf8JsonWriter json, in PageRows rows, int index)
    {
        if (rows.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        Span<int> places = stackalloc int[2 * page.Row.Columns.Count];
        json.WriteStringValue(Cursor.Write(signature, page.Order.Count, RecordCells.OfRecord(rows[index], places)));
    }
}

/// <summary>One member of a page's answer.</summary>
internal abstract record PageMember
{
    public sealed record TypeName(string Name) : PageMember;

    public sealed record TotalCount : PageMember;

    /// <summary><c>nodes</c> or <c>edges</c>: a list with one item per row.</summary>
    public sealed record Items(Shape Item) : PageMember;

    public sealed record Info((JsonEncodedText Key, string Name)[] Members) : PageMember;
}

/// <summary>The cursor of the row at hand.</summary>
internal sealed class CursorShape(PagePlan page) : Shape
{
    private readonly int signature = Cursor.Signature(page.Target, page.Order);

    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteStringValue(Cursor.Write(signature, page.Order.Count, row));
}
