using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>An entity of a FollowTheMoney file, shaped as the file is.</summary>
internal sealed record FtmEntity
{
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    [JsonPropertyName("caption")]
    public string? Caption { get; init; }

    [JsonPropertyName("schema")]
    public string Schema { get; init; } = "";

    [JsonPropertyName("properties")]
    public Dictionary<string, List<string>> Properties { get; init; } = [];

    [JsonPropertyName("datasets")]
    public List<string> Datasets { get; init; } = [];

    [JsonPropertyName("referents")]
    public List<string> Referents { get; init; } = [];

    [JsonPropertyName("target")]
    public bool? Target { get; init; }

    [JsonPropertyName("first_seen")]
    public string? FirstSeen { get; init; }

    [JsonPropertyName("last_seen")]
    public string? LastSeen { get; init; }

    [JsonPropertyName("last_change")]
    public string? LastChange { get; init; }

    /// <summary>What stands beside these members; it is reported.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];

    [JsonIgnore]
    public string Name => Caption is { Length: > 0 } caption && caption != Schema ? caption : First("name") ?? Id;

    public IReadOnlyList<string> All(string property) => Properties.GetValueOrDefault(property) ?? [];

    public IEnumerable<string> All(params string[] properties) => properties.SelectMany(property => All(property));

    public string? First(string property) => Properties.GetValueOrDefault(property)?.FirstOrDefault();

    /// <summary>Keys of other entities that this one names.</summary>
    public IReadOnlyList<string> PointsAt() => [.. FtmSchemata.Pointers.SelectMany(All).Distinct(StringComparer.Ordinal)];

    /// <exception cref="JsonException">It is no entity.</exception>
    public static FtmEntity Read(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u0000"u8) >= 0) throw new JsonException("A text holds a null character.");
        var entity = JsonSerializer.Deserialize<FtmEntity>(json) ?? throw new JsonException("The line is null.");
        return entity.Id.Length == 0 ? throw new JsonException("It has no id.") : entity.Schema.Length == 0 ? throw new JsonException("It has no schema.")
            : entity.Properties is null || entity.Properties.Values.Any(values => values is null || values.Any(value => value is null)) ? throw new JsonException("A property is null.")
            : entity;
    }
}
