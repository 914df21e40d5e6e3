using System.Net.Http.Headers;

namespace GraphQL.Tests.Http.EventStreams;

/// <summary>One reserved stream for many operations (graphql-sse, the mode of a single connection).</summary>
public class ReservedStreamTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operations_are_sent_apart_and_their_results_come_in_the_stream()
    {
        var token = await Reserve();
        using var opened = await Send(HttpMethod.Get, token);
        using var reader = new StreamReader(await opened.Content.ReadAsStreamAsync(Stop));
        Assert.Equal("text/event-stream", opened.Content.Headers.ContentType?.MediaType);

        Assert.Equal(202, await Start(token, "subscription { count(to: 1) }", "1"));
        Assert.Equal([":", "event: next", """data: {"id":"1","payload":{"data":{"count":1}}}""", "event: complete", """data: {"id":"1"}"""], await Lines(reader, 5));
        Assert.Equal(202, await Start(token, "{ nope }", "2"));
        var lines = await Lines(reader, 4);
        Assert.StartsWith("data: {\"id\":\"2\",\"payload\":{\"errors\":[{\"message\":\"Cannot query field", lines[1], StringComparison.Ordinal);
        Assert.Equal(["event: complete", """data: {"id":"2"}"""], lines[2..]);
    }

    [Fact]
    public async Task An_operation_can_be_stopped()
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        var token = await Reserve(own);
        using var opened = await Send(HttpMethod.Get, token, own);
        Assert.Equal(202, await Start(token, "subscription { never }", "1", own));
        Assert.Equal(409, await Start(token, "subscription { never }", "1", own));
        await own.Waiting.Task.WaitAsync(Stop);
        using var stopped = await Send(HttpMethod.Delete, token, own, "?operationId=1");
        Assert.Equal(200, (int)stopped.StatusCode);
        await own.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), Stop);
    }

    [Fact]
    public async Task A_stream_has_one_reader_and_ends_with_him()
    {
        var token = await Reserve();
        using (await Send(HttpMethod.Get, token))
        {
            using var second = await Send(HttpMethod.Get, token);
            Assert.Equal(409, (int)second.StatusCode);
        }

        for (var i = 0; i < 200 && await Start(token, "{ __typename }", $"{i}") == 202; i++)
            await Task.Delay(20, Stop);
        Assert.Equal(404, await Start(token, "{ __typename }", "last"));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("always")] // events come
    public async Task The_operations_of_a_stream_end_with_its_reader(string field)
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        var token = await Reserve(own);
        using (var opened = await Send(HttpMethod.Get, token, own))
        {
            Assert.Equal(202, await Start(token, $"subscription {{ {field} }}", "1", own));
            if (field is "never") await own.Waiting.Task.WaitAsync(Stop);
            else await (await opened.Content.ReadAsStreamAsync(Stop)).ReadExactlyAsync(new byte[300], Stop);
            Assert.False(own.Stopped.Task.IsCompleted);
        }

        await own.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), Stop);
        Assert.Empty(own.Reported);
    }

    [Theory]
    [InlineData("unknown", "GET", "", 404)]
    [InlineData(null, "PATCH", "", 405)]
    [InlineData(null, "DELETE", "", 400)]
    public async Task What_is_not_about_a_stream_is_said_to_be_so(string? token, string method, string query, int status)
    {
        using var response = await Send(new HttpMethod(method), token ?? await Reserve(), null, query);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_operation_needs_an_id() => Assert.Equal(400, await Start(await Reserve(), "{ __typename }", ""));

    private async Task<string> Reserve(Endpoint? at = null)
    {
        using var reserved = await (at ?? endpoint).Client.PutAsync(new Uri("/graphql", UriKind.Relative), null, Stop);
        Assert.Equal(201, (int)reserved.StatusCode);
        return await reserved.Content.ReadAsStringAsync(Stop);
    }

    private async Task<int> Start(string token, string query, string id, Endpoint? at = null)
    {
        using var request = Request(HttpMethod.Post, token);
        request.Content = new StringContent($$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""", new MediaTypeHeaderValue("application/json"));
        using var response = await (at ?? endpoint).Client.SendAsync(request, Stop);
        return (int)response.StatusCode;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string token, Endpoint? at = null, string query = "")
    {
        using var request = Request(method, token, query);
        return await (at ?? endpoint).Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    private static HttpRequestMessage Request(HttpMethod method, string token, string query = "")
    {
        var request = new HttpRequestMessage(method, "/graphql" + query);
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        request.Headers.Add("Accept", "text/event-stream");
        return request;
    }

    private static async Task<List<string>> Lines(StreamReader reader, int count)
    {
        var lines = new List<string>();
        while (lines.Count < count)
        {
            var line = await reader.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(10), Stop);
            if (line is { Length: > 0 } && (line != ":" || lines.Count == 0))
                lines.Add(line);
        }

        return lines;
    }
}
