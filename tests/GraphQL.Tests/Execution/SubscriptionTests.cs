namespace GraphQL.Tests.Execution;

public class SubscriptionTests
{
    private readonly Feed feed = new();

    [Fact]
    public async Task Each_event_is_the_root_of_one_execution_until_the_source_ends()
    {
        await using var reader = await feed.Reader("subscription { latest: news }");
        feed.Send("rain");
        feed.Send("sun");
        feed.Finish();
        Assert.Equal("""{"data":{"latest":"rain for all"}}""", await reader.Next());
        Assert.Equal("""{"data":{"latest":"sun for all"}}""", await reader.Next());
        Assert.Null(await reader.Next());
    }

    [Fact]
    public async Task A_query_sent_as_a_subscription_is_answered_once() =>
        Assert.Equal("""{"data":{"hello":"world"}}""", (await feed.Subscribe("{ hello }")).Result?.ToJson());

    [Theory]
    [InlineData("subscription { refused }", """{"errors":[{"message":"Not today.","extensions":{"code":"CLOSED"}}]}""")]
    [InlineData("subscription { refusedAtFirst }", """{"errors":[{"message":"Not at first.","extensions":{"code":"CLOSED"}}]}""")]
    [InlineData("subscription { silent }", """{"errors":[{"message":"Subscription.silent has no events to subscribe to.","locations":[{"line":1,"column":16}]}]}""")]
    [InlineData("subscription { unknown }", """{"errors":[{"message":"Cannot query field \"unknown\" on type \"Subscription\".","locations":[{"line":1,"column":16}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("subscription($t: String!) { news(topic: $t) }", """{"errors":[{"message":"Variable \"$t\" of required type \"String!\" was not provided.","locations":[{"line":1,"column":14}]}]}""")]
    public async Task What_cannot_be_subscribed_to_is_refused_at_once(string query, string answer) =>
        Assert.Equal(answer, (await feed.Subscribe(query)).Result?.ToJson());

    [Fact]
    public async Task A_permission_that_is_missing_refuses_before_any_source_is_opened()
    {
        var refused = await feed.Subscribe("subscription { news }", new Caller(May: _ => false));
        Assert.Equal("FORBIDDEN", Assert.Single(refused.Result!.Errors).Code);
        Assert.Equal(0, feed.Opened);
    }

    [Fact]
    public async Task A_source_that_breaks_ends_the_stream_with_a_trace_id_and_is_reported()
    {
        var refused = await feed.Subscribe("subscription { broken }");
        Assert.Equal("INTERNAL", Assert.Single(refused.Result!.Errors).Code);

        await using var reader = await feed.Reader();
        feed.Finish(new InvalidOperationException("Password=1234"));
        var last = await reader.Next();
        Assert.Contains("\"code\":\"INTERNAL\",\"traceId\":\"", last, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", last, StringComparison.Ordinal);
        Assert.Null(await reader.Next());
        Assert.Equal(2, feed.Reported.Count);
    }

    [Fact]
    public async Task A_reader_who_stops_closes_the_source()
    {
        var reader = await feed.Reader();
        feed.Send("rain");
        await reader.Next();
        await reader.DisposeAsync();
        await Closed();

        using var leave = new CancellationTokenSource();
        Assert.True((await feed.Subscribe("subscription { news }", until: leave.Token)).IsStream);
        await leave.CancelAsync();
        await Closed();
    }

    private async Task Closed()
    {
        for (var i = 0; i < 200 && feed.Closed < feed.Opened; i++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(feed.Opened, feed.Closed);
    }
}
