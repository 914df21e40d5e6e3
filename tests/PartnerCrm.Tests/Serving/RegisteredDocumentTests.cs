using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCrm.Data;
using PartnerCrm.Tests.Architecture;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

/// <summary>Documents that apps registered, and what a change of the schema does to them.</summary>
public sealed class RegisteredDocumentTests(CrmWorlds worlds) : IDisposable
{
    private const string Setting = "GraphQL:TrustedDocuments";
    private const string Only = "GraphQL:OnlyTrustedDocuments";
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Operations => Path.Combine(Sources.Root, "schema", "operations");

    [Fact]
    public async Task A_document_is_named_by_its_path_and_the_strict_mode_serves_nothing_else()
    {
        await using var server = await CrmServer.Start(worlds, null, (Setting, Operations), (Only, "true"));
        using var client = server.Anonymous();
        Assert.NotNull((await Ask(client, new { documentId = "expert/me" }))["data"]);
        Assert.Equal("DOCUMENT_NOT_FOUND", Code(await Ask(client, new { documentId = "expert/you" })));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", Code(await Ask(client, new { query = "{ __typename }" })));
    }

    [Fact]
    public async Task A_manifest_does_as_well_and_without_the_strict_mode_everything_else_is_served_too()
    {
        var manifest = await Manifest(("who", "{ me { userName } }"), ("old", "{ me { shoeSize } }"));
        await using var server = await CrmServer.Start(worlds, null, (Setting, manifest));
        using var client = server.Anonymous();
        Assert.NotNull((await Ask(client, new { documentId = "who" }))["data"]);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", Code(await Ask(client, new { documentId = "old" })));
        Assert.NotNull((await Ask(client, new { query = "{ __typename }" }))["data"]);
    }

    [Fact]
    public async Task The_strict_mode_does_not_start_with_a_document_that_the_schema_has_left_behind()
    {
        var manifest = await Manifest(("who", "{ me { userName } }"), ("old", "{ me { shoeSize } }"));
        var refused = await Assert.ThrowsAsync<CannotStart>(() => CrmServer.Start(worlds, null, (Setting, manifest), (Only, "true")));
        Assert.Equal(["old (1:8): Cannot query field \"shoeSize\" on type \"Me\"."], refused.Details);
    }

    [Theory]
    [InlineData(Only, "true", "GraphQL:OnlyTrustedDocuments needs GraphQL:TrustedDocuments")]
    [InlineData(Only, "yes", "it must be true or false")]
    [InlineData(Setting, "/nowhere/at/all.json", "cannot be read")]
    [InlineData("GraphQL:MaxBatch", "0", "a whole number from 1 to 100")]
    public async Task A_setting_that_cannot_be_kept_is_refused(string key, string value, string why) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<CannotStart>(() => CrmServer.Start(worlds, null, (key, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Lists_of_requests_are_served_where_the_configuration_says_so()
    {
        await using var server = await CrmServer.Start(worlds, null, ("GraphQL:MaxBatch", "2"));
        using var client = server.Anonymous();
        Assert.Equal(2, (await Ask(client, new[] { new { query = "{ __typename }" }, new { query = "{ me { userName } }" } })).AsArray().Count);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Manifest(params (string Id, string Document)[] documents)
    {
        var path = Path.Combine(folder, "manifest.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(documents.ToDictionary(one => one.Id, one => one.Document)), Stop);
        return path;
    }

    private static async Task<JsonNode> Ask(HttpClient client, object body)
    {
        using var response = await client.PostAsJsonAsync("/graphql", body, Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
    }

    private static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];
}
