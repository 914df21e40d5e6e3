using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphQL.Execution;

/// <summary>Shows a caller's value in an error message: short, whatever its size.</summary>
internal static class Inspection
{
    private const int MaxDepth = 1;
    private const int MaxItems = 10;
    private const int MaxLength = 500;

    public static string Show(object? value)
    {
        var text = new StringBuilder();
        Show(value, 0, text);
        return text.Length > MaxLength ? text.ToString(0, MaxLength) + "..." : text.ToString();
    }

    private static void Show(object? value, int depth, StringBuilder text)
    {
        // A caller's megabyte is not sent back to him once for each of its errors.
        if (text.Length > MaxLength)
            return;
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case string s: text.Append(Quote(s)); break;
            case IReadOnlyDictionary<string, object?> map: ShowMap(map, depth, text); break;
            case IEnumerable list: ShowList(list, depth, text); break;
            case double or float: text.Append(Number(Convert.ToDouble(value, CultureInfo.InvariantCulture))); break;
            case IFormattable number: text.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
            default: text.Append(value); break;
        }
    }

    private static void ShowMap(IReadOnlyDictionary<string, object?> map, int depth, StringBuilder text)
    {
        if (map.Count == 0)
        {
            text.Append("{}");
            return;
        }

        if (depth > MaxDepth)
        {
            text.Append("[Object]");
            return;
        }

        var before = "{ ";
        foreach (var (key, item) in map)
        {
            text.Append(before).Append(key).Append(": ");
            Show(item, depth + 1, text);
            before = ", ";
        }

        text.Append(" }");
    }

    private static void ShowList(IEnumerable list, int depth, StringBuilder text)
    {
        var items = list.Cast<object?>().ToList();
        if (depth > MaxDepth && items.Count > 0)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        for (var i = 0; i < Math.Min(items.Count, MaxItems); i++)
        {
            if (i > 0)
                text.Append(", ");
            Show(items[i], depth + 1, text);
        }

        if (items.Count > MaxItems)
            text.Append(CultureInfo.InvariantCulture, $", ... {items.Count - MaxItems} more item{(items.Count == MaxItems + 1 ? "" : "s")}");
        text.Append(']');
    }

    /// <summary>A number as JSON's own language writes it: without an exponent from 1e-6 up to 1e21.</summary>
    internal static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (number == 0 || text.IndexOf('E', StringComparison.Ordinal) is not (> 0 and var at))
            return number == 0 ? "0" : text;
        var power = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return power is >= -6 and < 21
            ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, at)}e{power:+0;-0}");
    }

    private static string Quote(string s) => $"\"{JsonEncodedText.Encode(s.Length > MaxLength ? s[..MaxLength] : s, ResponseWriter.Encoder)}\"";
}
