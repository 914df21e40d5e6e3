namespace GraphQL.Tests.Http.Sockets;

/// <summary>Operations over a WebSocket, as graphql-transport-ws has them.</summary>
public class OperationTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    [Theory]
    [InlineData("{ __typename }", """{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}}}""")]
    [InlineData("mutation { change }", """{"id":"a","type":"next","payload":{"data":{"change":"changed"}}}""")]
    public async Task A_query_or_mutation_is_answered_once(string query, string answer)
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send($$$"""{"id":"a","type":"subscribe","payload":{"query":"{{{query}}}"}}""");
        Assert.Equal(answer, await peer.Read());
        Assert.Equal("""{"id":"a","type":"complete"}""", await peer.Read());
    }

    [Fact]
    public async Task A_subscription_sends_each_event_and_then_that_it_is_over()
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"subscription($n: Int) { count(to: $n) }","variables":{"n":2}}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":1}}}""", await peer.Read());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":2}}}""", await peer.Read());
        Assert.Equal("""{"id":"a","type":"complete"}""", await peer.Read());
    }

    [Fact]
    public async Task An_operation_that_is_refused_gets_its_errors_and_its_id_is_free_again()
    {
        await using var peer = await Peer.Ready(endpoint);
        await peer.Send("""{"id":"ü\"","type":"subscribe","payload":{"query":"{ nope }"}}""");
        Assert.StartsWith("""{"id":"\u00FC\u0022","type":"error","payload":[{"message":"Cannot query field \"nope\" on type \"Query\".",""", await peer.Read(), StringComparison.Ordinal);
        await peer.Send("""{"id":"ü\"","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Contains("next", await peer.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_run_side_by_side_and_a_completed_one_is_stopped_and_silent()
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        await using var peer = await Peer.Ready(own);
        await peer.Send("""{"id":"long","type":"subscribe","payload":{"query":"subscription { never }"}}""");
        await own.Waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
        await peer.Send("""{"id":"short","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Contains("\"short\",\"type\":\"next\"", await peer.Read(), StringComparison.Ordinal);
        Assert.Contains("\"short\",\"type\":\"complete\"", await peer.Read(), StringComparison.Ordinal);

        await peer.Send("""{"id":"long","type":"complete"}""");
        await own.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await peer.Send("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong"}""", await peer.Read());
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_its_operations()
    {
        await using var own = new Endpoint();
        await own.InitializeAsync();
        var peer = await Peer.Ready(own);
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"subscription { never }"}}""");
        await own.Waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
        await peer.DisposeAsync();
        await own.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task More_operations_than_allowed_are_refused_and_the_others_go_on()
    {
        await using var own = new Endpoint(new GraphQL.Http.EndpointOptions { MaxOperations = 1 });
        await own.InitializeAsync();
        await using var peer = await Peer.Ready(own);
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"subscription { never }"}}""");
        await peer.Send("""{"id":"b","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Contains("\"code\":\"TOO_MANY_OPERATIONS\"", await peer.Read(), StringComparison.Ordinal);
        Assert.Null(peer.Closed);
    }

    [Fact]
    public async Task An_operation_counts_as_a_request_of_its_own()
    {
        var left = 1;
        await using var own = new Endpoint(new GraphQL.Http.EndpointOptions { Spend = _ => left-- > 0 });
        await own.InitializeAsync();
        await using var peer = await Peer.Ready(own);
        await peer.Send("""{"id":"a","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Contains("\"type\":\"next\"", await peer.Read(), StringComparison.Ordinal);
        Assert.Contains("\"type\":\"complete\"", await peer.Read(), StringComparison.Ordinal);
        await peer.Send("""{"id":"b","type":"subscribe","payload":{"query":"{ __typename }"}}""");
        Assert.Contains("\"code\":\"RATE_LIMITED\"", await peer.Read(), StringComparison.Ordinal);
    }
}
