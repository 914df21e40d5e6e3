using GraphQL.Http.Documents;
using GraphQL.Tests.Http.Sockets;

namespace GraphQL.Tests.Http.Documents;

/// <summary>Automatic persisted queries: the hash first, the document when the server does not know it.</summary>
public class PersistedQueryTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    private static string Hashed(string hash, string? query = null) =>
        "{" + (query is null ? "" : $"\"query\":\"{query}\",") + $"\"extensions\":{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{hash}\"}}}}}}";

    [Fact]
    public async Task A_document_is_sent_once_and_then_named_by_its_hash_in_every_way()
    {
        const string query = "query ByHash { __typename }";
        const string answer = """{"data":{"__typename":"Query"}}""";
        var hash = TrustedDocuments.Hash(query);
        const string unknown = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""";
        Assert.Equal((200, unknown), await Post(Hashed(hash)));
        Assert.Equal((400, unknown), await Post(Hashed(hash), "application/graphql-response+json"));
        Assert.Equal((200, answer), await Post(Hashed(hash, query)));
        Assert.Equal((200, answer), await Post(Hashed(hash.ToUpperInvariant())));

        using var got = await endpoint.Get("?extensions=" + Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}"""));
        Assert.Equal(answer, await got.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(answer, (await Post(Hashed(hash), "text/event-stream")).Text, StringComparison.Ordinal);

        await using var peer = await Peer.Ready(endpoint);
        await peer.Send("{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":" + Hashed(hash) + "}");
        Assert.Equal("{\"id\":\"a\",\"type\":\"next\",\"payload\":" + answer + "}", await peer.Read());
    }

    [Fact]
    public async Task An_unknown_hash_over_a_socket_is_an_error_of_that_operation_alone()
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send("{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":" + Hashed(new string('0', 64)) + "}");
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", await peer.Read());
    }

    [Fact]
    public async Task A_hash_of_something_else_is_refused_and_not_remembered()
    {
        var hash = TrustedDocuments.Hash("{ host }");
        Assert.Contains("PERSISTED_QUERY_HASH_MISMATCH", (await Post(Hashed(hash, "{ __typename }"))).Text, StringComparison.Ordinal);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", (await Post(Hashed(hash))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"z000000000000000000000000000000000000000000000000000000000000000"}}}""")]
    [InlineData("""{"query":"{ __typename }","extensions":{"persistedQuery":"x"}}""")]
    [InlineData("""{"extensions":{"persistedQuery":null}}""")]
    public async Task A_hash_that_cannot_be_read_is_refused(string body) => Assert.Equal(400, (await Post(body)).Status);

    [Fact]
    public void What_is_remembered_is_bounded_and_what_is_used_stays()
    {
        var documents = new RememberedDocuments(maxCount: 20, maxCharacters: 1_000);
        documents.Add("often", "{ a }");
        for (var i = 0; i < 500; i++)
        {
            Assert.Equal("{ a }", documents.Find("OFTEN"));
            documents.Add($"once {i}", new string('x', 40));
        }

        Assert.InRange(Enumerable.Range(0, 500).Count(i => documents.Find($"once {i}") is not null), 1, 20);
        documents.Add("long", new string('x', 501));
        Assert.Null(documents.Find("long"));
    }

    private async Task<(int Status, string Text)> Post(string body, string? accept = null)
    {
        using var response = await endpoint.Post(body, accept);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
