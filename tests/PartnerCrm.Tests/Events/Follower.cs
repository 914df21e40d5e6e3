using System.Text.Json.Nodes;
using System.Threading.Channels;
using GraphQL;
using GraphQL.Execution;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Events;

/// <summary>Somebody who follows events through the engine, and what he was told.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource leaving = new();
    private readonly Channel<ExecutionResult> told = Channel.CreateUnbounded<ExecutionResult>();
    private Task reading = Task.CompletedTask;

    public static async Task<Follower> Of(Crm crm, Actor actor, string document, object? variables = null, Func<CancellationToken, ValueTask<Actor?>>? now = null)
    {
        var follower = new Follower();
        var answer = await crm.Requests.Subscribe(new Request(document, Variables: Plain.Of(variables)), crm.As(actor, now), follower.leaving.Token);
        Assert.True(answer.IsStream, answer.Result?.ToJson());
        follower.reading = follower.Read(answer.Events!);
        return follower;
    }

    /// <summary>The next thing that he is told.</summary>
    public async Task<JsonNode> Next() => Json(await NextResult());

    /// <summary>The next thing that he is told, as the object that those who share a read have in common.</summary>
    public async Task<ExecutionResult> NextResult() => await told.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next event's data as JSON.</summary>
    public async Task<string> NextData() => Reads.Data(await Next()).ToJsonString();

    /// <summary>How his stream ended; it must end.</summary>
    public async Task<string?> End()
    {
        ExecutionResult? last = null;
        while (await told.Reader.WaitToReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken)) told.Reader.TryRead(out last);
        return last is null ? null : (string?)Json(last)["errors"]?[0]?["extensions"]?["code"];
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        leaving.Dispose();
    }

    private async Task Read(IAsyncEnumerable<ExecutionResult> events)
    {
        await foreach (var one in events) told.Writer.TryWrite(one);
        told.Writer.Complete();
    }

    private static JsonNode Json(ExecutionResult result) => JsonNode.Parse(result.ToJson())!;
}
