using System.Runtime.CompilerServices;
using GraphQL.Instrumentation;

namespace GraphQL.Execution.Subscriptions;

/// <summary>Every open subscription of a pipeline; equal ones of equal rights read one stream.</summary>
internal sealed class Subscriptions(int maxWaiting)
{
    private readonly Lock gate = new();
    private readonly Dictionary<SubscriptionKey, SharedStream> shared = [];

    /// <summary>Joins the fitting stream or begins one. From its return on no event is missed.</summary>
    /// <exception cref="GraphQLException">The field refuses the subscription.</exception>
    public async Task<IAsyncEnumerable<ExecutionResult>> Join(Subscription subscription, OperationContext operation, Caller caller, CancellationToken stop)
    {
        var subscriber = new Subscriber(caller, maxWaiting);
        var (stream, isNew) = Find(subscription, EventAnswers.Shares(operation) ? SubscriptionKey.Of(subscription.Request, caller) : null, subscriber);
        if (isNew)
            stream.Start(operation);
        var leaving = stop.Register(() => stream.Remove(subscriber));
        try
        {
            await stream.Started.WaitAsync(stop);
        }
        catch
        {
            await leaving.DisposeAsync();
            stream.Remove(subscriber);
            throw;
        }

        return Read(stream, subscriber, leaving, stop);
    }

    private (SharedStream Stream, bool IsNew) Find(Subscription subscription, SubscriptionKey? key, Subscriber subscriber)
    {
        lock (gate)
        {
            if (key is not null && shared.TryGetValue(key, out var stream) && stream.Add(subscriber))
                return (stream, false);
            stream = new SharedStream(subscription, ended => Forget(key, ended));
            stream.Add(subscriber);
            if (key is not null)
                shared[key] = stream;
            return (stream, true);
        }
    }

    private static async IAsyncEnumerable<ExecutionResult> Read(
        SharedStream stream, Subscriber subscriber, CancellationTokenRegistration leaving, [EnumeratorCancellation] CancellationToken stop)
    {
        Telemetry.Subscriptions.Add(1);
        try
        {
            await foreach (var result in subscriber.Read(stop))
            {
                Telemetry.Events.Add(1);
                yield return result;
            }
        }
        finally
        {
            Telemetry.Subscriptions.Add(-1);
            await leaving.DisposeAsync();
            stream.Remove(subscriber);
        }
    }

    private void Forget(SubscriptionKey? key, SharedStream stream)
    {
        lock (gate)
        {
            if (key is not null && shared.TryGetValue(key, out var known) && ReferenceEquals(known, stream))
                shared.Remove(key);
        }
    }
}
