using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GraphQL;
using Npgsql;
using Polly;
using Polly.Retry;

namespace PartnerCrm.Events;

/// <summary>
/// The one reader of the outbox in this process, and whom it tells. It looks once a second on a connection of its own; a notification only wakes it earlier,
/// so a lost one costs at most that second. A lost connection loses nothing: the next one goes on from the last look.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Its semaphore is only awaited, and holds nothing then.")]
public sealed class EventFeed(NpgsqlDataSource data, TimeProvider time)
{
    // Sent from here and not by the writers: a notification in a transaction makes commits wait for one another.
    private const string Notify = "select pg_notify('partnercrm_outbox', '')";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<EventListener, bool> listeners = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim woken = new(0);
    private readonly OutboxReader outbox = new();
    private int isWoken;

    /// <summary>Done when the first look was taken: whatever is committed from then on is told.</summary>
    public Task Ready => ready.Task;

    /// <summary>Says that this process has written to the outbox. It costs the writer nothing: the feed tells the other processes.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref isWoken, 1) == 0) woken.Release();
    }

    /// <summary>Begins to hear of the events that fit.</summary>
    /// <exception cref="GraphQLException">The feed does not run.</exception>
    public EventListener Listen(Func<OutboxEvent, bool> which)
    {
        if (!ready.Task.IsCompletedSuccessfully) throw new GraphQLException("Events cannot be followed just now. Subscribe again in a moment.", "RETRY_LATER");
        var listener = new EventListener(which, gone => listeners.TryRemove(gone, out _));
        listeners.TryAdd(listener, true);
        return listener;
    }

    /// <summary>Reads and tells until it is stopped.</summary>
    /// <param name="lost">Told about each lost connection.</param>
    /// <param name="stop">Stops it, and ends all that listen.</param>
    public async Task Run(Action<Exception> lost, CancellationToken stop)
    {
        var reconnect = Reconnect(lost);
        try
        {
            while (true)
            {
                await using var connection = await reconnect.ExecuteAsync(async token => await data.OpenConnectionAsync(token), stop);
                try
                {
                    await Follow(connection, stop);
                }
                catch (NpgsqlException broken) when (!stop.IsCancellationRequested)
                {
                    lost(broken);
                }
            }
        }
        finally
        {
            foreach (var listener in listeners.Keys) listener.End(null);
        }
    }

    private async Task Follow(NpgsqlConnection connection, CancellationToken stop)
    {
        await Do(connection, "listen partnercrm_outbox", stop);
        var day = Today;
        while (true)
        {
            foreach (var one in await outbox.Read(connection, stop)) Tell(one);
            ready.TrySetResult();
            if (Today != day) Tell(OutboxEvent.NewDay(time.GetUtcNow()));
            day = Today;
            if (await IsOwnWriteNext(connection, stop)) await Do(connection, Notify, stop);
        }
    }

    /// <summary>The day that it is by this server's clock.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private void Tell(OutboxEvent one)
    {
        foreach (var listener in listeners.Keys) listener.Tell(one);
    }

    // Waits for a notification, for a write of this process, or for the next look; says whether it was a write.
    private async Task<bool> IsOwnWriteNext(NpgsqlConnection connection, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var write = woken.WaitAsync(waiting.Token);
        var hint = connection.WaitAsync(Interval, waiting.Token);
        await Task.WhenAny(write, hint);
        await waiting.CancelAsync();
        await Either(hint, stop);
        await Either(write, stop);
        if (write.IsCompletedSuccessfully) Volatile.Write(ref isWoken, 0);
        return write.IsCompletedSuccessfully;
    }

    private static async Task Either(Task task, CancellationToken stop)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The other one came first.
        }
    }

    private static async Task Do(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 10 };
        await command.ExecuteNonQueryAsync(stop);
    }

    private static ResiliencePipeline Reconnect(Action<Exception> lost) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(),
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = retry =>
            {
                if (retry.Outcome.Exception is { } fault) lost(fault);
                return ValueTask.CompletedTask;
            },
        })
        .Build();
}
