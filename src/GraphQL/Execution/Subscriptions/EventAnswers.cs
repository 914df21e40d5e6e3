using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Execution.Subscriptions;

/// <summary>Turns events into results (MapSourceToResponseEvent, section 6.2.3.2): each subscriber as he is then, each result made once for all of equal rights.</summary>
internal static class EventAnswers
{
    public const string SignedOut = "UNAUTHENTICATED";

    /// <summary>The database is asked about this many subscribers' rights at once.</summary>
    private const int Renewals = 8;

    /// <summary>CreateSourceEventStream (section 6.2.3.1).</summary>
    /// <exception cref="GraphQLException">The field has no events, its arguments do not fit, or it refuses.</exception>
    public static IAsyncEnumerator<object?> Open(OperationContext operation, CancellationToken stop)
    {
        var field = Field(operation, null, stop);
        var subscribe = field.Field.Definition.Subscribe
            ?? throw new GraphQLException($"{field.ParentType.Name}.{field.Field.Definition.Name} has no events to subscribe to.", locations: [field.Field.Nodes[0].At]);
        return subscribe(field).GetAsyncEnumerator(stop);
    }

    /// <summary>Whether equal requests may read one stream.</summary>
    public static bool Shares(OperationContext operation) => FieldCollection.Root(operation, operation.Schema.Root(OperationKind.Subscription)!)[0].Definition.SharesEvents;

    /// <summary>Gives an event's results to subscribers; returns those whose stream has ended by it.</summary>
    public static async Task<IReadOnlyCollection<Subscriber>> Give(Subscription subscription, object? @event, Subscriber[] subscribers, CancellationToken stop)
    {
        var gone = new ConcurrentBag<Subscriber>();
        var here = new ConcurrentBag<Subscriber>();
        await Parallel.ForEachAsync(
            subscribers,
            new ParallelOptions { MaxDegreeOfParallelism = Renewals, CancellationToken = stop },
            async (subscriber, cancel) => (Ended(subscriber, await Tried(subscription, () => Renew(subscriber, cancel), cancel)) ? gone : here).Add(subscriber));

        foreach (var equals in here.GroupBy(subscriber => (object?)subscriber.Caller.Sharing?.Invoke().RightsKey ?? subscriber))
        {
            var admitted = new List<Subscriber>();
            await Share(equals, caller => Admits(subscription, @event, caller, stop), (subscriber, isForHim) =>
            {
                if (isForHim) admitted.Add(subscriber);
            });
            await Share(admitted, caller => Read(subscription, @event, caller, stop), (subscriber, result) =>
            {
                if (!subscriber.Give(result)) gone.Add(subscriber);
            });
        }

        return gone;

        // Asks once for all whose answer is the same.
        async Task Share<T>(IEnumerable<Subscriber> equals, Func<Caller, Task<T>> ask, Action<Subscriber, T> take)
        {
            for (List<Subscriber> waiting = [.. equals]; waiting.Count > 0;)
            {
                var first = waiting[0];
                T answer = default!;
                first.Caller.Sharing?.Invoke().WasPersonAsked();
                var errors = await Tried(subscription, async () => answer = await ask(first.Caller), stop);
                var isPersonal = first.Caller.Sharing?.Invoke().WasPersonAsked() ?? true;
                foreach (var subscriber in waiting.FindAll(other => other == first || !isPersonal || IsSamePerson(first.Caller, other.Caller)))
                {
                    waiting.Remove(subscriber);
                    if (Ended(subscriber, errors))
                        gone.Add(subscriber);
                    else
                        take(subscriber, answer);
                }
            }
        }
    }

    private static async Task Renew(Subscriber subscriber, CancellationToken stop)
    {
        if (subscriber.Caller.Renew is not { } renew)
            return;
        var now = await renew(stop) ?? throw new GraphQLException("You are no longer signed in. Sign in and subscribe again.", SignedOut);
        subscriber.Caller = now with { Renew = now.Renew ?? renew };
    }

    private static async Task<bool> Admits(Subscription subscription, object? @event, Caller caller, CancellationToken stop)
    {
        var field = Field(subscription.Prepare(caller), @event, stop);
        return field.Field.Definition.Admits is not { } admits || await admits(field);
    }

    private static async Task<ExecutionResult> Read(Subscription subscription, object? @event, Caller caller, CancellationToken stop)
    {
        var executed = await subscription.Execute(subscription.Prepare(caller), @event, stop);
        return executed.Executed ? executed.Written() : throw new GraphQLException(executed.Errors);
    }

    private static bool IsSamePerson(Caller one, Caller other) => one.Sharing?.Invoke().PersonKey is { } person && person == other.Sharing?.Invoke().PersonKey;

    private static bool Ended(Subscriber subscriber, IReadOnlyList<GraphQLError>? errors)
    {
        if (errors is not null)
            subscriber.End(errors);
        return errors is not null;
    }

    /// <summary>The errors of what went wrong: for some subscribers it ends their streams and nobody else's.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a host's code throws must reach the subscriber and the log.")]
    private static async Task<IReadOnlyList<GraphQLError>?> Tried(Subscription subscription, Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return e is GraphQLException known ? known.Errors : [Failure.Unforeseen(e, subscription.Report)];
        }
    }

    private static FieldContext Field(OperationContext operation, object? @event, CancellationToken stop)
    {
        var root = operation.Schema.Root(OperationKind.Subscription)!;
        // Validation has made sure that there is one.
        var field = FieldCollection.Root(operation, root)[0];
        return field.ArgumentErrors is { } errors ? throw new GraphQLException(errors) : new FieldContext(operation, root, @event, field, [field.Key], stop);
    }
}
