using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using GraphQL.Execution;

namespace GraphQL.Http;

/// <summary>The operations of one connection that carries several at once, by the ids that its client gave them.</summary>
/// <param name="pipeline">Runs them.</param>
/// <param name="most">How many may run.</param>
/// <param name="send">Takes a message: <c>next</c>, <c>error</c> or <c>complete</c>, the operation's id, its result.</param>
internal sealed class RunningOperations(Pipeline pipeline, int most, Func<string, string, ExecutionResult?, Task> send) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Operation> active = [];
    private readonly HashSet<Operation> running = [];

    public bool IsActive(string id)
    {
        lock (gate)
            return active.ContainsKey(id);
    }

    /// <exception cref="GraphQLException">Too many run already.</exception>
    public void Start(string id, Request request, Caller caller)
    {
        var operation = new Operation(id);
        lock (gate)
        {
            if (running.Count >= most)
                throw new GraphQLException($"{most} operations run over this connection already. Complete one first.", "TOO_MANY_OPERATIONS");
            active.Add(id, operation);
            running.Add(operation);
            operation.Task = Task.Run(() => Run(operation, request, caller));
        }
    }

    /// <summary>Stops an operation; its client hears no more of it and may use the id again.</summary>
    public void Stop(string id)
    {
        Operation? operation;
        lock (gate)
            active.Remove(id, out operation);
        operation?.Stop.Cancel();
    }

    /// <summary>Stops them all and waits, so that nothing runs on behind its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        Operation[] last;
        lock (gate)
        {
            last = [.. running];
            active.Clear();
        }

        foreach (var operation in last)
            await operation.Stop.CancelAsync();
        await Task.WhenAll(last.Select(operation => operation.Task));
    }

    [SuppressMessage("Design", "CA1031", Justification = "What a host's code throws must reach the log and the client as INTERNAL, whatever it is.")]
    private async Task Run(Operation operation, Request request, Caller caller)
    {
        try
        {
            await Answer(operation, await pipeline.Subscribe(request, caller, operation.Stop.Token));
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException || operation.Stop.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (Exception e)
        {
            await Finish(operation, pipeline.Unforeseen(e));
        }
        finally
        {
            lock (gate)
            {
                Forget(operation);
                running.Remove(operation);
            }
        }
    }

    private async Task Answer(Operation operation, SubscriptionResult result)
    {
        if (!result.IsStream)
        {
            await Last(result.Result);
            return;
        }

        await foreach (var next in result.Events.WithCancellation(operation.Stop.Token))
        {
            if (!next.Executed)
            {
                await Finish(operation, next);
                return;
            }

            await send("next", operation.Id, next);
        }

        await Finish(operation, null);

        async Task Last(ExecutionResult last)
        {
            if (last.Executed)
                await send("next", operation.Id, last);
            await Finish(operation, last.Executed ? null : last);
        }
    }

    /// <summary>Gives the id free before the client hears that the operation ended, since it may use it at once.</summary>
    private async Task Finish(Operation operation, ExecutionResult? error)
    {
        bool isHeard;
        lock (gate)
            isHeard = Forget(operation);
        if (isHeard)
            await send(error is null ? "complete" : "error", operation.Id, error);
    }

    private bool Forget(Operation operation) => active.TryGetValue(operation.Id, out var mine) && ReferenceEquals(mine, operation) && active.Remove(operation.Id);

    [SuppressMessage("Design", "CA1001", Justification = "Its token source has no timer, and may be cancelled after the operation has ended.")]
    private sealed class Operation(string id)
    {
        public string Id { get; } = id;

        public CancellationTokenSource Stop { get; } = new();

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
