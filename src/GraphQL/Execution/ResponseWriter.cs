using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQL.Execution;

/// <summary>Writes completed values as JSON (section 7.2).</summary>
internal static class ResponseWriter
{
    /// <summary>Answers are application/json and never a part of HTML, so every script stays readable.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    // Keys come from the document once; the shape of the response was checked on the way.
    private static readonly JsonWriterOptions Options = new() { Encoder = Encoder, SkipValidation = true, MaxDepth = 0 };

    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        write(writer);
        writer.Flush();
    }

    public static ResponseJson Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, write);
        return new ResponseJson(buffer.WrittenMemory);
    }

    public static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case ResponseMap map: Map(json, map); break;
            case ResponseJson done: json.WriteRawValue(done.Utf8.Span, skipInputValidation: true); break;
            case string text: Text(json, text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case RawJson raw: raw.Write(json); break;
            case JsonElement element: element.WriteTo(json); break;
            case IReadOnlyDictionary<string, object?> tree: Tree(json, tree); break;
            case IEnumerable list: List(json, list); break;
            case IFormattable other: json.WriteStringValue(other.ToString(null, CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }

    public static void Errors(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
            Error(json, error);
        json.WriteEndArray();
    }

    public static void Cost(Utf8JsonWriter json, OperationCost cost)
    {
        json.WriteStartObject("extensions"u8);
        json.WriteStartObject("cost"u8);
        json.WriteNumber("requested"u8, cost.Requested);
        json.WriteNumber("limit"u8, cost.Limit);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The framework's encoder escapes what lies outside the basic plane, such as emoji; here it stays as it is. A lone surrogate becomes U+FFFD.</summary>
    private static void Text(Utf8JsonWriter json, string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            json.WriteStringValue(text);
            return;
        }

        var written = new StringBuilder("\"");
        Span<char> pair = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var plain = pair[..rune.EncodeToUtf16(pair)];
            if (rune.IsBmp)
                written.Append(Encoder.Encode(plain.ToString()));
            else
                written.Append(plain);
        }

        json.WriteRawValue(written.Append('"').ToString(), skipInputValidation: true);
    }

    private static void Map(Utf8JsonWriter json, ResponseMap map)
    {
        json.WriteStartObject();
        for (var i = 0; i < map.Values.Length; i++)
        {
            json.WritePropertyName(map.Fields[i].Key);
            Value(json, map.Values[i]);
        }

        json.WriteEndObject();
    }

    private static void Tree(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> tree)
    {
        json.WriteStartObject();
        foreach (var (key, value) in tree)
        {
            json.WritePropertyName(key);
            Value(json, value);
        }

        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var item in list)
            Value(json, item);
        json.WriteEndArray();
    }

    private static void Error(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WritePropertyName("message"u8);
        Text(json, error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            json.WriteStartArray("locations"u8);
            foreach (var location in locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line"u8, location.Line);
                json.WriteNumber("column"u8, location.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (error.Path is { Count: > 0 } path)
        {
            json.WritePropertyName("path"u8);
            List(json, path);
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            json.WriteStartObject("extensions"u8);
            if (error.Code is not null)
                json.WriteString("code"u8, error.Code);
            foreach (var (key, value) in error.Extensions ?? ArgumentCoercion.None)
            {
                json.WritePropertyName(key);
                Value(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
