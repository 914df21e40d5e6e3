using System.Text;
using System.Text.Json;

namespace PartnerCrm.Profiles;

/// <summary>A value of a JSON file that knows its field's path and where it stands, so that what is wrong with it can be found.</summary>
internal sealed class PlacedJson
{
    private PlacedJson(string path, JsonTokenType kind, long offset, string? text) => (Path, Kind, Offset, Text) = (path, kind, offset, text);

    public string Path { get; }

    public JsonTokenType Kind { get; }

    /// <summary>Where it begins, in bytes.</summary>
    public long Offset { get; }

    /// <summary>A text's or a number's own text.</summary>
    public string? Text { get; }

    public List<(string Name, PlacedJson Value)> Members { get; } = [];

    public List<PlacedJson> Items { get; } = [];

    /// <summary>This value and all within it.</summary>
    public IEnumerable<PlacedJson> All => Members.Select(member => member.Value).Concat(Items).SelectMany(inner => inner.All).Prepend(this);

    /// <exception cref="JsonException">It is no JSON; line and position are the framework's.</exception>
    public static PlacedJson Read(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 16 });
        reader.Read();
        var root = Value(ref reader, string.Empty);
        if (reader.Read()) throw new JsonException("There is more after the end.");
        return root;
    }

    /// <summary>Line and column, from 1; a column is a character.</summary>
    public static (int Line, int Column) Place(byte[] utf8, long offset)
    {
        var before = utf8.AsSpan(0, (int)Math.Min(offset, utf8.Length));
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static PlacedJson Value(ref Utf8JsonReader reader, string path)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        var value = new PlacedJson(path, reader.TokenType, reader.TokenStartIndex, text);
        if (reader.TokenType is JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                value.Items.Add(Value(ref reader, $"{path}[{value.Items.Count}]"));
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                value.Members.Add((name, Value(ref reader, path.Length == 0 ? name : $"{path}.{name}")));
            }
        }

        return value;
    }
}
