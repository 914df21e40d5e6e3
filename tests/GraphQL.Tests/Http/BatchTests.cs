using GraphQL.Http;

namespace GraphQL.Tests.Http;

public class BatchTests
{
    [Theory]
    [InlineData("""[{"query":"{ __typename }"},{"query":"{ nope }"},{"query":"mutation { change }"}]""", 200,
        """[{"data":{"__typename":"Query"}},{"errors":[{"message":"Cannot query field \"nope\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]},{"data":{"change":"changed"}}]""")]
    [InlineData("""[{"query":"subscription { never }"}]""", 200, """[{"errors":[{"message":"A Subscription cannot be sent this way.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}]""")]
    [InlineData("[]", 400, """{"errors":[{"message":"A list must hold 1 to 3 requests; this one holds 0."}]}""")]
    [InlineData("""[{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"}]""", 400, """{"errors":[{"message":"A list must hold 1 to 3 requests; this one holds 4."}]}""")]
    [InlineData("""[{"query":"{ __typename }"},1]""", 400, """{"errors":[{"message":"The request must be a JSON object with a string \"query\"."}]}""")]
    public async Task A_list_of_requests_is_answered_in_its_order_where_lists_are_allowed(string body, int status, string answer)
    {
        await using var endpoint = new Endpoint(new EndpointOptions { MaxBatch = 3 });
        await endpoint.InitializeAsync();
        using var response = await endpoint.Post(body);
        Assert.Equal((status, answer), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Each_request_of_a_list_counts()
    {
        await using var endpoint = new Endpoint(new EndpointOptions { MaxBatch = 3, Spend = _ => false });
        await endpoint.InitializeAsync();
        using var response = await endpoint.Post("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""");
        Assert.Equal(
            """[{"data":{"__typename":"Query"}},{"errors":[{"message":"Too many requests. Try again later.","extensions":{"code":"RATE_LIMITED"}}]}]""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
