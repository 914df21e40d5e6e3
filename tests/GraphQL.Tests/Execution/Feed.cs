using System.Threading.Channels;
using GraphQL.Execution;
using GraphQL.Types;

namespace GraphQL.Tests.Execution;

/// <summary>A schema whose subscription <c>news(topic)</c> is fed by the test, and what happened to it.</summary>
internal sealed class Feed
{
    private readonly List<Channel<string>> sources = [];
    private readonly List<Exception> reported = [];

    public Feed(int maxWaiting = 100)
    {
        var query = new ObjectType("Query");
        query.Add(new Field("hello", Scalars.String) { Resolve = _ => new("world") });
        var subscription = new ObjectType("Subscription");
        subscription.Add(new Field("news", Scalars.String) { Subscribe = Open, Admits = field => new(Admit(field)), Resolve = Read, Requires = "News" })
            .Add(new InputField("topic", Scalars.String));
        subscription.Add(new Field("refused", Scalars.String) { Subscribe = _ => throw new GraphQLException("Not today.", "CLOSED") });
        subscription.Add(new Field("refusedAtFirst", Scalars.String) { Subscribe = Refuse });
        subscription.Add(new Field("broken", Scalars.String) { Subscribe = _ => throw new InvalidOperationException("Password=1234") });
        subscription.Add(new Field("silent", Scalars.String));
        Pipeline = new Pipeline(new Schema(query, null, subscription), new Limits { MaxWaitingEvents = maxWaiting, ShowCost = false }, (e, _) => reported.Add(e));
    }

    public Pipeline Pipeline { get; }

    public IReadOnlyList<Exception> Reported => reported;

    /// <summary>Sources that were opened so far.</summary>
    public int Opened { get; private set; }

    /// <summary>Sources that have been closed again.</summary>
    public int Closed { get; private set; }

    /// <summary>Executions so far.</summary>
    public int Reads { get; private set; }

    /// <summary>What an event is for, by the host of its reader.</summary>
    public Func<FieldContext, bool> Admit { get; set; } = _ => true;

    public Task<SubscriptionResult> Subscribe(string query, Caller? caller = null, IReadOnlyDictionary<string, object?>? variables = null, CancellationToken? until = null) =>
        Pipeline.Subscribe(new Request(query, null, variables), caller ?? new Caller(), until ?? TestContext.Current.CancellationToken);

    /// <summary>A subscription that must come about, as a reader.</summary>
    public async Task<Reader> Reader(string query = "subscription { news }", Caller? caller = null, IReadOnlyDictionary<string, object?>? variables = null)
    {
        var result = await Subscribe(query, caller, variables);
        Assert.True(result.IsStream, result.Result?.ToJson());
        return new Reader(result.Events.GetAsyncEnumerator(TestContext.Current.CancellationToken));
    }

    public void Send(string text)
    {
        lock (sources)
            sources.ForEach(source => Assert.True(source.Writer.TryWrite(text)));
    }

    public void Finish(Exception? error = null)
    {
        lock (sources)
            sources.ForEach(source => source.Writer.TryComplete(error));
    }

    private ValueTask<object?> Read(FieldContext field)
    {
        Reads++;
        return new($"{field.Parent} for {field.Operation.Host ?? "all"}");
    }

    private async IAsyncEnumerable<object?> Open(FieldContext field)
    {
        var source = Channel.CreateUnbounded<string>();
        lock (sources)
        {
            sources.Add(source);
            Opened++;
        }

        try
        {
            await foreach (var text in source.Reader.ReadAllAsync(field.Stop))
                yield return text;
        }
        finally
        {
            lock (sources)
            {
                sources.Remove(source);
                Closed++;
            }
        }
    }

    private static async IAsyncEnumerable<object?> Refuse(FieldContext field)
    {
        if (field.ParentType.Name.Length > 0)
            throw new GraphQLException("Not at first.", "CLOSED");
        await Task.Yield();
        yield return null;
    }
}

/// <summary>Reads a stream result by result.</summary>
internal sealed class Reader(IAsyncEnumerator<ExecutionResult> results) : IAsyncDisposable
{
    /// <summary>The next result as JSON; null at the end.</summary>
    public async Task<string?> Next() =>
        await results.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken) ? results.Current.ToJson() : null;

    public ValueTask DisposeAsync() => results.DisposeAsync();
}
