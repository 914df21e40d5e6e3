using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>JSON as the plain values that input coercion takes: strings, booleans, numbers (int, long, decimal or double), arrays, dictionaries, null.</summary>
internal static class JsonValues
{
    /// <summary>Far above every limit of a pipeline, and low enough to be made into objects in no time.</summary>
    private const int MostValues = 50_000;

    /// <summary>More than any type of input has fields, and any operation variables.</summary>
    private const int MostKeys = 2_000;

    private const int MaxDepth = 64;

    /// <exception cref="JsonException">It is not JSON in UTF-8, nests too deep, names a key twice, or has a key that is no text.</exception>
    /// <exception cref="RequestRefused">There are more values than anybody sends, or a string is no text.</exception>
    public static object? Parse(in ReadOnlySequence<byte> utf8)
    {
        var bytes = utf8.IsSingleSegment ? utf8.FirstSpan : utf8.ToArray();
        if (!Utf8.IsValid(bytes))
            throw new JsonException("It is not UTF-8.");
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        var left = MostValues;
        json.Read();
        var value = Value(ref json, ref left);
        json.Read(); // Finds what should not be there behind it.
        return value;
    }

    /// <inheritdoc cref="Parse(in ReadOnlySequence{byte})"/>
    public static object? Parse(byte[] utf8) => Parse(new ReadOnlySequence<byte>(utf8));

    private static object? Value(ref Utf8JsonReader json, ref int left)
    {
        if (--left < 0)
            throw new RequestRefused(StatusCodes.Status400BadRequest, $"The request holds more than {MostValues} values. Send them in several requests.");
        return json.TokenType switch
        {
            JsonTokenType.String => Text(ref json),
            JsonTokenType.Number => LiteralCoercion.Number(Encoding.ASCII.GetString(json.ValueSpan)),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.StartArray => Items(ref json, ref left),
            JsonTokenType.StartObject => Fields(ref json, ref left),
            _ => null,
        };
    }

    private static object?[] Items(ref Utf8JsonReader json, ref int left)
    {
        var items = new List<object?>();
        while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
            items.Add(Value(ref json, ref left));
        return [.. items];
    }

    private static Dictionary<string, object?> Fields(ref Utf8JsonReader json, ref int left)
    {
        var fields = new Dictionary<string, object?>();
        while (json.Read() && json.TokenType is not JsonTokenType.EndObject)
        {
            var key = Key(ref json);
            if (fields.Count == MostKeys)
                throw new RequestRefused(StatusCodes.Status400BadRequest, $"An object in the request has more than {MostKeys} keys.");
            json.Read();

            // A key that comes twice means two things at once; it is refused rather than guessed.
            if (!fields.TryAdd(key, Value(ref json, ref left)))
                throw new JsonException($"The key \"{(key.Length > 50 ? key[..50] + "..." : key)}\" comes twice in one object.");
        }

        return fields;
    }

    // Only an escape can spell half a character.
    private static string Key(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A key in it is not valid Unicode.", e);
        }
    }

    private static string Text(ref Utf8JsonReader json)
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
