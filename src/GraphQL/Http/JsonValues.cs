using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>JSON as the plain values that input coercion takes.</summary>
internal static class JsonValues
{
    // A key that comes twice means two things at once; it is refused rather than guessed.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <exception cref="JsonException">It is not JSON, nests too deep, or names a key twice.</exception>
    public static JsonElement Parse(in ReadOnlySequence<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        return document.RootElement.Clone();
    }

    /// <inheritdoc cref="Parse(in ReadOnlySequence{byte})"/>
    public static JsonElement Parse(byte[] utf8) => Parse(new ReadOnlySequence<byte>(utf8));

    /// <summary>Strings, booleans, numbers (int, long, decimal or double), arrays, dictionaries, null.</summary>
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Text(json),
        JsonValueKind.Number => LiteralCoercion.Number(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Of(property.Value)),
        _ => null,
    };

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
