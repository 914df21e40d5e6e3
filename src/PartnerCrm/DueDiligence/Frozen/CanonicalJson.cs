using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>
/// JSON with one form only: members in the order of their names, no space, no escape that is not needed. Equal data have equal bytes, on every machine and in every year:
/// the writer is our own, so that no newer library writes them differently.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The data in their one form.</summary>
    public static string Of<T>(T data) => Of(JsonSerializer.SerializeToElement(data, Plain));

    /// <summary>The same value in its one form.</summary>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>Reads back what <see cref="Of{T}(T)"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such data.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Plain) ?? throw new JsonException("It is empty.");

    /// <summary>The SHA-256 of a text in UTF-8, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteAll(text, '{', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), '}', member =>
                {
                    Write(text, member.Name);
                    text.Append(':');
                    Write(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                WriteAll(text, '[', value.EnumerateArray(), ']', item => Write(text, item));
                break;
            case JsonValueKind.String:
                Write(text, value.GetString()!);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        text.Append(open);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0) text.Append(',');
            write(item);
        }

        text.Append(close);
    }

    private static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\') text.Append('\\').Append(character);
            else if (character < ' ') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else text.Append(character);
        }

        text.Append('"');
    }
}
