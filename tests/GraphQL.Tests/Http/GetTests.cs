namespace GraphQL.Tests.Http;

public class GetTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    [Fact]
    public async Task A_query_may_come_in_the_address()
    {
        using var response = await endpoint.Get("?query=query($t:String){echo(text:$t)}&variables=" + Uri.EscapeDataString("""{"t":"東京 🧭"}"""));
        Assert.Equal("""{"data":{"echo":"東京 🧭"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mutation_may_not()
    {
        using var response = await endpoint.Get("?query=mutation{change}");
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(
            """{"errors":[{"message":"A Mutation cannot be sent this way.","extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?query={__typename}&query={host}")]
    [InlineData("?query={__typename}&variables=[1]")]
    [InlineData("?query={__typename}&variables={")]
    [InlineData("?query={__typename}&extensions=1")]
    public async Task What_is_not_a_request_is_said_to_be_so(string query)
    {
        using var response = await endpoint.Get(query, "application/json");
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("*/*", null, null, 403)]
    [InlineData("image/*, */*;q=0.8", null, null, 403)]
    [InlineData("application/json", null, null, 200)]
    [InlineData("*/*", "GraphQL-Preflight", "1", 200)]
    [InlineData("text/event-stream", null, null, 403)]
    [InlineData("text/event-stream", "Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("text/event-stream", "Sec-Fetch-Site", "same-origin", 200)]
    public async Task With_cookies_a_get_must_carry_what_a_form_or_image_cannot(string accept, string? name, string? value, int status)
    {
        (string, string)[] headers = name is null ? [("Cookie", "session=1")] : [("Cookie", "session=1"), (name, value!)];
        using var response = await endpoint.Get("?query={__typename}", accept, headers);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_the_operation()
    {
        using var leave = new CancellationTokenSource();
        var answer = endpoint.Client.GetAsync(new Uri("/graphql?query={wait}", UriKind.Relative), leave.Token);
        await endpoint.Waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await endpoint.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
