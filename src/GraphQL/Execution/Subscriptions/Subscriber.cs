using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace GraphQL.Execution.Subscriptions;

/// <summary>One who reads a stream at his own pace. What waits for him is bounded, so that he can neither hold up the others nor fill the memory.</summary>
internal sealed class Subscriber(Caller caller, int maxWaiting)
{
    public const string TooSlow = "EVENTS_MISSED";

    private readonly Channel<ExecutionResult> waiting =
        Channel.CreateBounded<ExecutionResult>(new BoundedChannelOptions(maxWaiting) { SingleReader = true });

    private ExecutionResult? last;

    /// <summary>Who he was when his rights were last renewed.</summary>
    public Caller Caller { get; set; } = caller;

    /// <summary>Gives him a result; false when he has ended, or ends now because too many wait for him.</summary>
    public bool Give(ExecutionResult result)
    {
        if (waiting.Writer.TryWrite(result))
            return true;
        End(new GraphQLError($"More than {maxWaiting} events waited to be read, so this subscription has ended. Subscribe again, and read anew what you show.", Code: TooSlow));
        return false;
    }

    /// <summary>Ends his stream behind what waits for him, with errors if there are any. Only the first end counts.</summary>
    public void End(params IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
            Interlocked.CompareExchange(ref last, new ExecutionResult(errors), null);
        waiting.Writer.TryComplete();
    }

    public async IAsyncEnumerable<ExecutionResult> Read([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var result in waiting.Reader.ReadAllAsync(stop))
            yield return result;
        if (last is not null)
            yield return last;
    }
}
