using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PartnerCrm.Screening.Lists;

/// <summary>A listed party as JSON: only what the list says. Of a million parties, what is not said would be most of the text.</summary>
internal static class ListedJson
{
    /// <summary>As it is kept.</summary>
    public static JsonSerializerOptions Kept { get; } = new(Said()) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>As it has always been hashed: kinds as numbers.</summary>
    public static JsonSerializerOptions ForHashes { get; } = new(Said());

    private static JsonSerializerOptions Said() => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEmptyLists } },
    };

    private static void WithoutEmptyLists(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.PropertyType != typeof(string) && member.PropertyType.IsAssignableTo(typeof(IEnumerable))) member.ShouldSerialize = (_, value) => value is not (null or ICollection { Count: 0 });
        }
    }
}
