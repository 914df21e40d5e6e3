using System.Buffers.Binary;
using System.Text.Json;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Shaping;

/// <summary>A page of hits, written from an array of records in one cell and their count in another.</summary>
internal sealed class SearchShape(SearchPlan plan, int rowsCell, int countCell, IReadOnlyList<(JsonEncodedText Key, PageMember Member)> members) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        var fetched = rowsCell < 0 ? default : row[rowsCell];
        var window = showing.Windows[plan.Number];
        Span<int> places = stackalloc int[rowsCell < 0 ? 0 : 2 * new ArrayItems(fetched).Count];
        var rows = rowsCell < 0 ? default : new PageRows(fetched, window, backward: false, places);
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

    private static void WriteItems(Utf8JsonWriter json, in PageRows rows, Shape item, Showing showing)
    {
        json.WriteStartArray();
        Span<int> places = stackalloc int[2 * (SearchPlan.Keys + 1)];
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
                case "hasNextPage": json.WriteBooleanValue(rows.Fetched > window.First); break;
                case "hasPreviousPage": json.WriteBooleanValue(plan.After is not null); break;
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

        Span<int> places = stackalloc int[2 * (SearchPlan.Keys + 1)];
        json.WriteStringValue(Cursor.Write(plan.Signature, SearchPlan.Keys, RecordCells.OfRecord(rows[index], places)));
    }
}

/// <summary>The cursor of the hit at hand.</summary>
internal sealed class HitCursorShape(SearchPlan plan) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteStringValue(Cursor.Write(plan.Signature, SearchPlan.Keys, row));
}

/// <summary>How something was found, which its score tells.</summary>
internal sealed class MatchShape(int cell) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteStringValue(BinaryPrimitives.ReadInt32BigEndian(row[cell]) switch
    {
        SearchScores.Name => "NAME",
        SearchScores.Beginning => "BEGINNING",
        >= SearchScores.Words => "WORDS",
        _ => "SIMILAR",
    });
}

/// <summary>The name of a place in a list.</summary>
internal sealed class NamedPlaceShape(int cell, IReadOnlyList<JsonEncodedText> names) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteStringValue(names[BinaryPrimitives.ReadInt32BigEndian(row[cell])]);
}
