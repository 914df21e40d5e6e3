using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Execution.Subscriptions;

/// <summary>One stream of events, and everybody who reads it: equal requests of callers who began with equal rights.</summary>
/// <param name="subscription">What they all asked.</param>
/// <param name="ended">Told when nobody is left, or nothing more comes.</param>
[SuppressMessage("Design", "CA1001", Justification = "Its token source has no timer; the last reader may cancel it after the stream has ended.")]
internal sealed class SharedStream(Subscription subscription, Action<SharedStream> ended)
{
    private readonly Lock gate = new();
    private readonly List<Subscriber> subscribers = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isOver;

    /// <summary>Done when events can no longer be missed; fails with what the field has against the request.</summary>
    public Task Started => started.Task;

    /// <summary>Adds a reader; false when the stream is over.</summary>
    public bool Add(Subscriber subscriber)
    {
        lock (gate)
        {
            if (!isOver)
                subscribers.Add(subscriber);
            return !isOver;
        }
    }

    /// <summary>Lets a reader go; with the last one the stream stops.</summary>
    public void Remove(Subscriber subscriber)
    {
        subscriber.End();
        lock (gate)
        {
            if (!subscribers.Remove(subscriber) || subscribers.Count > 0)
                return;
            isOver = true;
        }

        ended(this);
        stopping.Cancel();
    }

    /// <summary>Begins to read the source; on its own, since it outlives the request that happened to be first.</summary>
    public void Start(OperationContext operation)
    {
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(() => Run(operation));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a source throws must reach its subscribers and the log.")]
    private async Task Run(OperationContext operation)
    {
        IReadOnlyList<GraphQLError> errors = [];
        try
        {
            await using var events = EventAnswers.Open(operation, stopping.Token);
            var next = events.MoveNextAsync();
            if (!next.IsCompleted || next.IsCompletedSuccessfully)
                started.SetResult();
            while (await next)
            {
                await Deliver(events.Current);
                next = events.MoveNextAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nobody is left to read.
        }
        catch (Exception e)
        {
            errors = Failure.Errors(e, operation);
        }

        Close(errors);
    }

    private async Task Deliver(object? @event)
    {
        Subscriber[] present;
        lock (gate)
            present = [.. subscribers];
        foreach (var gone in await EventAnswers.Give(subscription, @event, present, stopping.Token))
            Remove(gone);
    }

    private void Close(IReadOnlyList<GraphQLError> errors)
    {
        // A request that was refused at the first step is answered as such; its subscribers never saw a stream.
        if (errors.Count > 0)
            started.TrySetException(new GraphQLException(errors));
        started.TrySetResult();
        Subscriber[] present;
        lock (gate)
        {
            isOver = true;
            present = [.. subscribers];
            subscribers.Clear();
        }

        ended(this);
        foreach (var subscriber in present)
            subscriber.End(errors);
    }
}
