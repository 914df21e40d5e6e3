using GraphQL.Http;
using GraphQL.Http.Documents;
using GraphQL.Types;

namespace GraphQL.Tests.Http.Documents;

/// <summary>Registered documents, and the mode in which nothing else is served.</summary>
public class TrustedDocumentTests
{
    private const string Text = "query Known { __typename }";
    private static readonly TrustedDocuments Documents = new(new Dictionary<string, string> { ["known"] = Text });

    // What is sent                                                                                    open, strict
    [Theory]
    [InlineData("""{"documentId":"known"}""", null, null)]
    [InlineData("""{"documentId":"sha256:HASH"}""", null, null)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}""", null, null)]
    [InlineData("""{"query":"query Known { __typename }"}""", null, null)]
    [InlineData("""{"query":"{ __typename }"}""", null, "DOCUMENT_NOT_TRUSTED")]
    [InlineData("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"OTHER"}}}""", null, "DOCUMENT_NOT_TRUSTED")]
    [InlineData("""{"documentId":"unknown"}""", "DOCUMENT_NOT_FOUND", "DOCUMENT_NOT_FOUND")]
    public async Task A_registered_document_is_always_served_and_others_as_the_mode_says(string body, string? open, string? strict)
    {
        body = body.Replace("HASH", TrustedDocuments.Hash(Text), StringComparison.Ordinal).Replace("OTHER", TrustedDocuments.Hash("{ __typename }"), StringComparison.Ordinal);
        Assert.Equal(open, await Code(body, new EndpointOptions { Documents = Documents }));
        Assert.Equal(strict, await Code(body, new EndpointOptions { Documents = Documents, OnlyTrusted = true }));
    }

    [Fact]
    public async Task A_document_and_an_id_together_are_refused()
    {
        await using var endpoint = new Endpoint(new EndpointOptions { Documents = Documents });
        await endpoint.InitializeAsync();
        using var response = await endpoint.Post("""{"query":"{ __typename }","documentId":"known"}""");
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public void The_strict_mode_without_documents_is_refused_when_the_endpoint_is_made() =>
        Assert.Throws<ArgumentException>(() => new Endpoint(new EndpointOptions { OnlyTrusted = true }));

    [Fact]
    public void A_change_of_the_schema_names_the_documents_it_breaks()
    {
        var query = new ObjectType("Query");
        query.Add(new Field("name", Scalars.String));
        var documents = new TrustedDocuments(new Dictionary<string, string> { ["fine"] = "{ name }", ["old"] = "{ title name nmae }", ["torn"] = "{" });
        var broken = documents.Broken(new Pipeline(new Schema(query)));
        Assert.Equal(
            ["old: Cannot query field \"title\" on type \"Query\".", "old: Cannot query field \"nmae\" on type \"Query\". Did you mean \"name\"?", "torn: Syntax Error: Expected Name, found <EOF>."],
            broken.SelectMany(document => document.Errors.Select(error => $"{document.Id}: {error.Message}")));
    }

    private static async Task<string?> Code(string body, EndpointOptions options)
    {
        await using var endpoint = new Endpoint(options);
        await endpoint.InitializeAsync();
        using var response = await endpoint.Post(body);
        var json = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(json["data"] is null, json["errors"] is not null);
        return (string?)json["errors"]?[0]!["extensions"]!["code"];
    }
}
