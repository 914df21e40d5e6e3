using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>Strings of case files, which may hold lone surrogates on purpose; the framework's reader refuses those.</summary>
public static class JsonText
{
    public static string Of(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(text.GetRawText()[1..^1]);
        }
    }

    private static string Unescape(string raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                result.Append(raw[at]);
                continue;
            }

            at++;
            result.Append(raw[at] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(raw.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => other,
            });
            at += raw[at] == 'u' ? 4 : 0;
        }

        return result.ToString();
    }
}
