using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Shaping;

/// <summary>A value computed in C# from cells of the row, written with the client's selection.</summary>
internal sealed class ComputedShape(
    IReadOnlyList<int> cells, IReadOnlyList<IProperty> columns, Func<IReadOnlyList<object?>, object, object?> compute, ValueShape value) : Shape
{
    private readonly PgKind[] kinds = [.. columns.Select(PgKind.Of)];

    public override void Write(Utf8JsonWriter json, in RecordCells row, Showing showing)
    {
        var values = new object?[cells.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = row.IsNull(cells[i]) ? null : PgKind.FromProvider(columns[i], kinds[i].Read(row[cells[i]]));
        value.Write(json, compute(values, showing.Actor));
    }
}

/// <summary>Writes a C# value as JSON: a leaf by its type, a list by its items, an object by the selected members.</summary>
internal sealed class ValueShape(LeafTypes leaves, string typeName, (JsonEncodedText Key, PropertyInfo? Property, ValueShape? Shape)[] members)
{
    public void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case JsonElement element: element.WriteTo(json); break;
            case Enum name: json.WriteStringValue(LeafTypes.NameOf(name.ToString())); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset at: json.WriteStringValue((string)leaves.DateTime.Serialize(at)!); break;
            case IEnumerable list: WriteList(json, list); break;
            default: WriteObject(json, value); break;
        }
    }

    private void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list) Write(json, item);
        json.WriteEndArray();
    }

    private void WriteObject(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach (var (key, property, shape) in members)
        {
            json.WritePropertyName(key);
            if (property is null) json.WriteStringValue(typeName);
            else shape!.Write(json, property.GetValue(value));
        }

        json.WriteEndObject();
    }
}
