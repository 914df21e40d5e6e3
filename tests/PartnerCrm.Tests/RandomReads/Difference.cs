using System.Text.Json;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Where an answer's JSON is not what the interpreter says, keys in order.</summary>
internal static class Difference
{
    /// <summary>The first place that differs; null when nothing does.</summary>
    public static string? Find(object? expected, JsonElement actual, KnownCursors cursors, string path = "data") => expected switch
    {
        null => Unless(actual.ValueKind is JsonValueKind.Null, path, "null", actual),
        bool flag => Unless(actual.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False), path, flag, actual),
        string text => Unless(actual.ValueKind is JsonValueKind.String && actual.GetString() == text, path, text, actual),
        Number number => Unless(actual.ValueKind is JsonValueKind.Number && actual.GetRawText() == number.Text, path, number.Text, actual),
        JsonElement json => Unless(JsonElement.DeepEquals(json, actual), path, json, actual),
        CursorMeaning meaning => Unless(actual.ValueKind is JsonValueKind.String && cursors.Agrees(actual.GetString()!, meaning), path, meaning, actual),
        List<object?> list => List(list, actual, cursors, path),
        OrderedDictionary<string, object?> made => Object(made, actual, cursors, path),
        _ => throw new NotSupportedException(expected.GetType().ToString()),
    };

    private static string? List(List<object?> list, JsonElement actual, KnownCursors cursors, string path)
    {
        if (actual.ValueKind is not JsonValueKind.Array) return $"{path}: expected a list, got {actual}";
        var found = list.Zip(actual.EnumerateArray()).Select((pair, i) => Find(pair.First, pair.Second, cursors, $"{path}[{i}]")).FirstOrDefault(difference => difference is not null);
        return found ?? Unless(list.Count == actual.GetArrayLength(), path, $"{list.Count} items", actual);
    }

    private static string? Object(OrderedDictionary<string, object?> made, JsonElement actual, KnownCursors cursors, string path)
    {
        if (actual.ValueKind is not JsonValueKind.Object) return $"{path}: expected an object, got {actual}";
        var names = actual.EnumerateObject().Select(member => member.Name).ToList();
        if (!names.SequenceEqual(made.Keys)) return $"{path}: expected the keys {string.Join(", ", made.Keys)}, got {string.Join(", ", names)}";
        return made.Select(member => Find(member.Value, actual.GetProperty(member.Key), cursors, $"{path}.{member.Key}")).FirstOrDefault(difference => difference is not null);
    }

    private static string? Unless(bool same, string path, object? expected, JsonElement actual) => same ? null : $"{path}: expected {expected}, got {actual.GetRawText()}";
}
