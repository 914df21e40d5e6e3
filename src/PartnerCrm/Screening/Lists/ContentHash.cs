using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PartnerCrm.Screening.Lists;

/// <summary>The hash of what a listed party says, independent of the order in which a list happens to say it.</summary>
internal static class ContentHash
{
    public static string Of(ListedParty party)
    {
        // What a list does not say is left out, so that a member that is new to us changes no hash.
        using var said = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(party, ListedJson.ForHashes));
        var text = new StringBuilder("{");
        foreach (var member in said.RootElement.EnumerateObject())
        {
            if (text.Length > 1) text.Append(',');
            text.Append('"').Append(member.Name).Append("\":");
            // The parts of a name are a sequence; every other list is a set.
            if (member.Value.ValueKind is JsonValueKind.Array && member.Name != nameof(ListedParty.NameParts))
                text.Append('[').AppendJoin(',', member.Value.EnumerateArray().Select(item => item.GetRawText()).Order(StringComparer.Ordinal)).Append(']');
            else text.Append(member.Value.GetRawText());
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Append('}').ToString())));
    }
}
