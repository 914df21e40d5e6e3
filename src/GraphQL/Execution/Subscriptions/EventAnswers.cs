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
            async (subscriber, cancel) => (await Guarded(subscription, [subscriber], () => Renew(subscriber, cancel), cancel) ? here : gone).Add(subscriber));

        foreach (var equals in here.GroupBy(subscriber => (object?)subscriber.Caller.RightsKey?.Invoke() ?? subscriber))
        {
            Subscriber[] group = [.. equals];
            if (!await Guarded(subscription, group, () => Answer(subscription, @event, group, gone, stop), stop))
                Array.ForEach(group, gone.Add);
        }

        return gone;
    }

    private static async Task Renew(Subscriber subscriber, CancellationToken stop)
    {
        if (subscriber.Caller.Renew is not { } renew)
            return;
        var now = await renew(stop) ?? throw new GraphQLException("You are no longer signed in. Sign in and subscribe again.", SignedOut);
        subscriber.Caller = now with { Renew = now.Renew ?? renew };
    }

    private static async Task Answer(Subscription subscription, object? @event, Subscriber[] equals, ConcurrentBag<Subscriber> gone, CancellationToken stop)
    {
        var operation = subscription.Prepare(equals[0].Caller);
        var field = Field(operation, @event, stop);
        if (field.Field.Definition.Admits is { } admits && !await admits(field))
            return;
        var executed = await subscription.Execute(operation, @event, stop);
        if (!executed.Executed)
            throw new GraphQLException(executed.Errors);
        var result = executed.Written();
        foreach (var subscriber in equals)
        {
            if (!subscriber.Give(result))
                gone.Add(subscriber);
        }
    }

    /// <summary>What goes wrong for some subscribers ends their streams and nobody else's.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a host's code throws must reach the subscriber and the log.")]
    private static async Task<bool> Guarded(Subscription subscription, Subscriber[] subscribers, Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            var errors = e is GraphQLException known ? known.Errors : [Failure.Unforeseen(e, subscription.Report)];
            foreach (var subscriber in subscribers)
                subscriber.End(errors);
            return false;
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
