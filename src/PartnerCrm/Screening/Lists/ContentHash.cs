using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerCrm.Screening.Lists;

/// <summary>The hash of what a listed party says, independent of the order in which a list happens to say it.</summary>
internal static class ContentHash
{
    private static readonly JsonSerializerOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ListedParty party)
    {
        var node = JsonSerializer.SerializeToNode(party, _compact)!.AsObject();
        // The parts of a name are a sequence; every other list is a set. What a list does not say is left out, so that a member that is new to us changes no hash.
        var text = new JsonObject(node.Where(member => member.Value is not (null or JsonArray { Count: 0 })).Select(member => KeyValuePair.Create(
            member.Key, member.Key == nameof(ListedParty.NameParts) ? member.Value?.DeepClone() : Sorted(member.Value))));
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(text, _compact)));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Sorted).OrderBy(item => item?.ToJsonString(_compact), StringComparer.Ordinal)]),
        JsonObject item => new JsonObject(item.Where(member => member.Value is not null)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        _ => node?.DeepClone(),
    };
}
