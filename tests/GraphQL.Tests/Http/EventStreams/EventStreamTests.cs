using System.Net.Http.Headers;
using GraphQL.Http;

namespace GraphQL.Tests.Http.EventStreams;

/// <summary>Server-sent events in the mode of distinct connections (graphql-sse).</summary>
public class EventStreamTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    private const string Stream = "text/event-stream";

    [Theory]
    [InlineData("subscription { count(to: 2) }", ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata: \n\n")]
    [InlineData("{ __typename }", ":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n")]
    [InlineData("mutation { change }", ":\n\nevent: next\ndata: {\"data\":{\"change\":\"changed\"}}\n\nevent: complete\ndata: \n\n")]
    [InlineData("query A { __typename }\\nquery A { __typename }", ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"There can be only one operation named \\\"A\\\".\",\"locations\":[{\"line\":1,\"column\":7},{\"line\":2,\"column\":7}],\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}\n\nevent: complete\ndata: \n\n")]
    public async Task A_post_is_answered_by_events(string query, string events)
    {
        using var response = await endpoint.Post($$"""{"query":"{{query}}"}""", Stream);
        Assert.Equal((200, Stream), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(events, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("?query=subscription{count(to:1)}", 200, "data: {\"data\":{\"count\":1}}")]
    [InlineData("?query=mutation{change}", 200, "OPERATION_NOT_ALLOWED")]
    [InlineData("?query=", 400, "is missing")]
    public async Task A_get_may_subscribe_and_may_not_change(string query, int status, string part)
    {
        using var response = await endpoint.Get(query, Stream);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(part, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json, text/event-stream", "{ __typename }", 200, "application/json")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream", "subscription { count(to: 1) }", 200, Stream)]
    [InlineData("application/json", "subscription { count(to: 1) }", 405, "application/json")]
    [InlineData("text/*", "subscription { count(to: 1) }", 406, "application/json")]
    public async Task A_client_that_takes_both_gets_what_fits_the_operation(string accept, string query, int status, string type)
    {
        using var response = await endpoint.Post($$"""{"query":"{{query}}"}""", accept);
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task An_idle_stream_shows_that_it_lives_until_its_reader_goes_away()
    {
        await using var own = new Endpoint(new EndpointOptions { KeepAlive = TimeSpan.FromMilliseconds(30) });
        await own.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"subscription { never }"}""", new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Accept", Stream);
        using var response = await own.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using (var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken))
        {
            var comments = new byte[9];
            await body.ReadExactlyAsync(comments, TestContext.Current.CancellationToken);
            Assert.Equal(":\n\n:\n\n:\n\n"u8.ToArray(), comments);
        }

        response.Dispose();
        await own.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_source_that_never_rests_ends_with_its_reader()
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"subscription { always }"}""", new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Accept", Stream);
        using (var response = await own.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken))
        await using (var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken))
        {
            await body.ReadExactlyAsync(new byte[300], TestContext.Current.CancellationToken);
            Assert.False(own.Stopped.Task.IsCompleted);
        }

        await own.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Empty(own.Reported);
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait_for_its_streams()
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        var answer = own.Post("""{"query":"subscription { never }"}""", Stream);
        await own.Waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
        await own.Stop().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await own.Stopped.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var response = await answer;
        Assert.Equal(200, (int)response.StatusCode);
    }
}
