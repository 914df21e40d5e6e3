using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQL.Types;

/// <summary>Shows a plain value in a message for the client, cut short where it is long or deep.</summary>
public static class ValueText
{
    private const int MostItems = 10;
    private const int MostDepth = 2;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A string is quoted, numbers and flags are bare, lists and dictionaries are shown two levels deep.</summary>
    public static string Show(object? value) => Show(value, 0);

    private static string Show(object? value, int depth) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text, Readable),
        bool flag => flag ? "true" : "false",
        double.NaN or float.NaN => "NaN",
        double.PositiveInfinity or float.PositiveInfinity => "Infinity",
        double.NegativeInfinity or float.NegativeInfinity => "-Infinity",
        double number => Number(number),
        float number => Number(number),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> fields => Fields(fields, depth),
        IEnumerable items => Items([.. items.Cast<object?>()], depth),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? value.GetType().Name,
    };

    // Whole numbers below 10^21 are written without an exponent, as JSON texts usually do.
    private static string Number(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e21
        ? number.ToString("F0", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Fields(IReadOnlyDictionary<string, object?> fields, int depth)
    {
        if (fields.Count == 0)
            return "{}";
        return depth > MostDepth ? "[Object]" : $"{{ {string.Join(", ", fields.Select(field => $"{field.Key}: {Show(field.Value, depth + 1)}"))} }}";
    }

    private static string Items(IReadOnlyList<object?> items, int depth)
    {
        if (items.Count == 0)
            return "[]";
        if (depth > MostDepth)
            return "[Array]";
        var shown = items.Take(MostItems).Select(item => Show(item, depth + 1));
        var more = items.Count - MostItems;
        if (more > 0)
            shown = shown.Append(more == 1 ? "... 1 more item" : $"... {more} more items");
        return $"[{string.Join(", ", shown)}]";
    }
}
