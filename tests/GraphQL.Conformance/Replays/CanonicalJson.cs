using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Conformance.Replays;

/// <summary>Coerced values as JSON with sorted keys and JavaScript's way of writing numbers and strings, so that both sides hash the same text.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Text(text),
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(',', map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Text(pair.Key)}:{Of(pair.Value)}")) + "}",
        System.Collections.IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(Of)) + "]",
        _ => Inspection.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>Only quotes, backslashes and control characters are escaped, these in lower case.</summary>
    private static string Text(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => result.Append('\\').Append(letter),
                >= ' ' => result.Append(letter),
                '\b' or '\f' or '\n' or '\r' or '\t' => result.Append(JsonSerializer.Serialize(letter, Unescaped).Trim('"')),
                _ => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            };
        }

        return result.Append('"').ToString();
    }
}
