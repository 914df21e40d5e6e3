using System.Threading.Channels;

namespace GraphQL.Http.EventStreams;

/// <summary>One stream that carries the results of many operations (graphql-sse, the mode of a single connection).</summary>
internal sealed class ReservedStream : IAsyncDisposable
{
    // Small, since each subscription has its own queue before it; a full one makes the operations wait for the reader.
    private const int MaxWaiting = 16;
    private readonly Channel<StreamMessage> waiting = Channel.CreateBounded<StreamMessage>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private int isClaimed;

    public ReservedStream(Pipeline pipeline, EndpointOptions options) => Operations = new RunningOperations(pipeline, options.MaxOperations, Send);

    public RunningOperations Operations { get; }

    /// <summary>Makes the one who asks its reader; false when it has one.</summary>
    public bool Claim() => Interlocked.Exchange(ref isClaimed, 1) == 0;

    public IAsyncEnumerable<StreamMessage> Read(CancellationToken stop) => waiting.Reader.ReadAllAsync(stop);

    public ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        return Operations.DisposeAsync();
    }

    private async Task Send(string type, string id, Execution.ExecutionResult? result)
    {
        try
        {
            if (type != "complete")
                await waiting.Writer.WriteAsync(new StreamMessage("next", id, result));
            if (type != "next")
                await waiting.Writer.WriteAsync(new StreamMessage("complete", id, null));
        }
        catch (ChannelClosedException e)
        {
            throw new OperationCanceledException("The stream has ended.", e);
        }
    }
}
