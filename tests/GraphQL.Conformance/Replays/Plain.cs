using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Conformance.Replays;

/// <summary>JSON of case files as the plain values that the engine takes.</summary>
internal static class Plain
{
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(json),
        JsonValueKind.Number => LiteralCoercion.Number(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Of(property.Value)),
        _ => null,
    };

    /// <summary>A value as text in which the order of keys does not matter.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(',', map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Text(pair.Value)}")) + "}",
        object?[] list => "[" + string.Join(',', list.Select(Text)) + "]",
        _ => JsonSerializer.Serialize(value),
    };
}
