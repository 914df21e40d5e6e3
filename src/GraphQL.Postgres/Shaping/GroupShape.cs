using System.Text.Json;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Shaping;

/// <summary>Groups, written from an array of records in one cell.</summary>
internal sealed class GroupShape(GroupPlan plan, int cell, (JsonEncodedText Key, GroupMember Member)[] members) : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        var size = showing.Windows[plan.Number].First;
        json.WriteStartObject();
        foreach (var (key, member) in members)
        {
            json.WritePropertyName(key);
            switch (member)
            {
                case GroupMember.TypeName name: json.WriteStringValue(name.Name); break;
                case GroupMember.HasMore: json.WriteBooleanValue(new ArrayItems(row[cell]).Count > size); break;
                case GroupMember.Items items: WriteItems(json, row[cell], size, items.Item, showing); break;
            }
        }

        json.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter json, ReadOnlySpan<byte> groups, int size, Shape item, Showing showing)
    {
        json.WriteStartArray();
        Span<int> places = stackalloc int[2 * plan.Cells.Count];
        var items = new ArrayItems(groups);
        var count = Math.Min(items.Count, size);
        showing.Rows += count;
        for (var i = 0; i < count; i++) item.Write(json, RecordCells.OfRecord(items.Next(), places), showing);
        json.WriteEndArray();
    }
}

/// <summary>One member of the answer about groups.</summary>
internal abstract record GroupMember
{
    public sealed record TypeName(string Name) : GroupMember;

    public sealed record HasMore : GroupMember;

    /// <summary>The groups themselves.</summary>
    public sealed record Items(Shape Item) : GroupMember;
}

/// <summary>What was not asked for.</summary>
internal sealed class NullShape : Shape
{
    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing) => json.WriteNullValue();
}
