using System.Text.Json.Nodes;

namespace PartnerCrm.Tests.Testing;

/// <summary>What tests do with answers.</summary>
internal static class Reads
{
    /// <summary>The data of an answer that has no errors.</summary>
    public static JsonNode Data(JsonNode answer)
    {
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!;
    }
}
