using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>JSON as the plain values that input coercion takes.</summary>
internal static class JsonValues
{
    /// <summary>Far above every limit of a pipeline, and low enough to be made into objects in no time.</summary>
    private const int MostValues = 50_000;

    // A key that comes twice means two things at once; it is refused rather than guessed.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <exception cref="JsonException">It is not JSON in UTF-8, nests too deep, names a key twice, or has a key that is no text.</exception>
    public static JsonElement Parse(in ReadOnlySequence<byte> utf8)
    {
        var bytes = utf8.IsSingleSegment ? utf8.FirstSpan : utf8.ToArray();
        if (!Utf8.IsValid(bytes))
            throw new JsonException("It is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            // Only an escape can spell half a character, and the framework would find it only where the key is read.
            if (bytes.IndexOf("\\u"u8) >= 0)
                ReadKeys(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A key in it is not valid Unicode.", e);
        }
    }

    /// <inheritdoc cref="Parse(in ReadOnlySequence{byte})"/>
    public static JsonElement Parse(byte[] utf8) => Parse(new ReadOnlySequence<byte>(utf8));

    /// <summary>Strings, booleans, numbers (int, long, decimal or double), arrays, dictionaries, null.</summary>
    /// <exception cref="RequestRefused">There are more values than anybody sends, or a string is no text.</exception>
    public static object? Of(JsonElement json)
    {
        var left = MostValues;
        return Of(json, ref left);
    }

    private static object? Of(JsonElement json, ref int left)
    {
        if (--left < 0)
            throw new RequestRefused(StatusCodes.Status400BadRequest, $"The request holds more than {MostValues} values. Send them in several requests.");
        return json.ValueKind switch
        {
            JsonValueKind.String => Text(json),
            JsonValueKind.Number => LiteralCoercion.Number(json.GetRawText()),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => Items(json, ref left),
            JsonValueKind.Object => Fields(json, ref left),
            _ => null,
        };
    }

    private static object?[] Items(JsonElement json, ref int left)
    {
        var items = new List<object?>(Math.Min(json.GetArrayLength(), left));
        foreach (var item in json.EnumerateArray())
            items.Add(Of(item, ref left));
        return [.. items];
    }

    private static Dictionary<string, object?> Fields(JsonElement json, ref int left)
    {
        var fields = new Dictionary<string, object?>();
        foreach (var field in json.EnumerateObject())
            fields.Add(field.Name, Of(field.Value, ref left));
        return fields;
    }

    private static void ReadKeys(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in json.EnumerateObject())
            {
                _ = property.Name;
                ReadKeys(property.Value);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                ReadKeys(item);
        }
    }

    private static string Text(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new RequestRefused(StatusCodes.Status400BadRequest, "A string in the request is not valid Unicode.");
        }
    }
}
