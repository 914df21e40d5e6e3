namespace GraphQL.Tests.Http;

/// <summary>GraphQL over HTTP as a table: what comes in, and the status that goes out under each media type.</summary>
public class StatusTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    [Theory]
    // A well-formed request                                                       json, response+json
    [InlineData("""{"query":"{ __typename }"}""", 200, 200)]
    [InlineData("""{"query":"query A { __typename }","operationName":"A"}""", 200, 200)]
    [InlineData("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null}""", 200, 200)]
    [InlineData("""{"query":"query($t: String!) { echo(text: $t) }","variables":{"t":"x"},"extensions":{"a":1}}""", 200, 200)]
    [InlineData("""{"query":"mutation { change }"}""", 200, 200)]
    // Refused by GraphQL before execution
    [InlineData("""{"query":"{"}""", 200, 400)]
    [InlineData("""{"query":"{ unknown }"}""", 200, 400)]
    [InlineData("""{"query":"query($id: ID!) { need(id: $id) }","variables":{"id":null}}""", 200, 400)]
    [InlineData("""{"query":"query A { __typename } query B { __typename }"}""", 200, 400)]
    // Not a GraphQL request
    [InlineData("", 400, 400)]
    [InlineData("""{ "not a JSON""", 400, 400)]
    [InlineData("""{"qeury":"{ __typename }"}""", 400, 400)]
    [InlineData("""{"query":["array"]}""", 400, 400)]
    [InlineData("""{"query":0}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","query":"{ host }"}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","operationName":{"a":1}}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":"string"}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":[1]}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","extensions":false}""", 400, 400)]
    [InlineData("""[{"query":"{ __typename }"}]""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\ud800"}}""", 400, 400)]
    public async Task A_post_is_answered_as_this_table_says(string body, int json, int graphqlResponse)
    {
        using var asJson = await endpoint.Post(body, "application/json");
        using var asResponse = await endpoint.Post(body, "application/graphql-response+json");

        Assert.Equal((json, "application/json"), ((int)asJson.StatusCode, asJson.Content.Headers.ContentType?.MediaType));
        Assert.Equal((graphqlResponse, "application/graphql-response+json"), ((int)asResponse.StatusCode, asResponse.Content.Headers.ContentType?.MediaType));
        var text = await asResponse.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(graphqlResponse == 200 ? """{"data":{""" : """{"errors":[{"message":""", text, StringComparison.Ordinal);
        Assert.Equal(graphqlResponse == 200, text.Contains("\"data\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json;charset=\"utf-8\"", 200)]
    public async Task Only_json_in_utf8_is_read(string? contentType, int status)
    {
        using var response = await endpoint.Post("""{"query":"{ __typename }"}""", contentType: contentType);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(null, 200, "application/json")]
    [InlineData("*/*", 200, "application/json")]
    [InlineData("application/*", 200, "application/json")]
    [InlineData("application/json", 200, "application/json")]
    [InlineData("application/graphql-response+json", 200, "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", 200, "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json", 200, "application/json")]
    [InlineData("application/json;q=0, */*", 200, "application/graphql-response+json")]
    [InlineData("text/plain", 406, "application/json")]
    [InlineData("application/json;charset=utf-16", 406, "application/json")]
    public async Task The_answer_has_the_media_type_the_client_likes_best(string? accept, int status, string contentType)
    {
        using var response = await endpoint.Post("""{"query":"{ __typename }"}""", accept);
        Assert.Equal((status, contentType, "utf-8"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentType?.CharSet));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_whether_or_not_it_says_its_length()
    {
        var body = """{"query":"{ __typename }","extensions":{"a":"LONG"}}""".Replace("LONG", new string('x', 20_000), StringComparison.Ordinal);
        using var known = await endpoint.Post(body);
        Assert.Equal(413, (int)known.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        request.Headers.TransferEncodingChunked = true;
        using var chunked = await endpoint.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)chunked.StatusCode);
    }

    [Fact]
    public async Task Other_methods_are_refused_and_told_which_would_do()
    {
        using var response = await endpoint.Client.PatchAsync(new Uri("/graphql", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }
}
