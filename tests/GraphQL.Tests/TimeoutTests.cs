using System.Text.Json.Nodes;
using GraphQL.Types;

namespace GraphQL.Tests;

public class TimeoutTests
{
    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped_and_says_so()
    {
        var stopped = new TaskCompletionSource();
        var query = new ObjectType("Query");
        query.Add(new Field("wait", Scalars.String)
        {
            Resolve = async field =>
            {
                field.Stop.Register(stopped.SetResult);
                await Task.Delay(Timeout.Infinite, field.Stop);
                return "";
            },
        });
        var pipeline = new Pipeline(new Schema(query), new Limits { Timeout = TimeSpan.FromMilliseconds(50) });

        var answer = JsonNode.Parse((await pipeline.Run(new Request("{ wait }"), new Caller(), TestContext.Current.CancellationToken)).ToJson())!;

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal("TIMEOUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.StartsWith("This operation took longer than 0.05 seconds and was stopped.", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
        Assert.True(answer.AsObject().ContainsKey("data") && answer["data"] is null);
    }

    [Fact]
    public async Task A_caller_who_goes_away_is_not_answered()
    {
        var query = new ObjectType("Query");
        query.Add(new Field("wait", Scalars.String)
        {
            Resolve = async field =>
            {
                await Task.Delay(Timeout.Infinite, field.Stop);
                return "";
            },
        });
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Pipeline(new Schema(query)).Run(new Request("{ wait }"), new Caller(), gone.Token));
    }
}
