using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Lists;

public sealed class ContentHashTests
{
    private static readonly JsonSerializerOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The hashes lie in databases: another way to make them must give the same, or every entry would count as changed.</summary>
    [Fact]
    public void It_is_the_hash_of_what_is_said_with_lists_in_order_and_without_what_is_not_said()
    {
        foreach (var entry in UnList.Whole.Entries) Assert.Equal(NodeByNode(entry.Party), entry.ContentHash);
        var odd = UnList.Whole.Entries[0].Party with { Comments = "\"é\\ \u2028 \U0001F600 </b>", Genders = ["", "b", "a"], Ties = [new() { Kind = ListedTieKind.Family, StartsHere = false, Percent = 12.50m, IsDirect = true }] };
        Assert.Equal(NodeByNode(odd), ContentHash.Of(odd));
    }

    [Fact]
    public void What_is_kept_of_a_party_says_only_what_the_list_says_and_is_read_back_whole()
    {
        var bare = new ListedParty { ListKind = "test", SourceId = "1", ReferenceNumber = "T.1", Kind = ListedPartyKind.Vessel, PrimaryName = "Norvik" };
        var kept = ListedEntry.Of(Guid.Empty, ListEntry.Of(bare), Guid.Empty).Data;
        Assert.Equal("""{"ListKind":"test","SourceId":"1","ReferenceNumber":"T.1","Kind":"Vessel","PrimaryName":"Norvik"}""", kept);
        Assert.Equal(JsonSerializer.Serialize(bare), JsonSerializer.Serialize(ListedEntry.Read(kept)));
    }

    private static string NodeByNode(ListedParty party)
    {
        var said = JsonSerializer.SerializeToNode(party, _compact)!.AsObject().Where(member => member.Value is not (null or JsonArray { Count: 0 }));
        var text = new JsonObject(said.Select(member => KeyValuePair.Create(member.Key, member.Key == nameof(ListedParty.NameParts) ? member.Value?.DeepClone() : Sorted(member.Value))));
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(text, _compact)));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Sorted).OrderBy(item => item?.ToJsonString(_compact), StringComparer.Ordinal)]),
        JsonObject item => new JsonObject(item.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        _ => node?.DeepClone(),
    };
}
