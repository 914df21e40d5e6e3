using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Serving;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Monitoring;

/// <summary>
/// Screens again whatever a change of a list, a party or a tie made old, a moment behind the change. Any number of servers do so together; one that dies leaves its tasks to the
/// others when its lease is over. Until a task is done, the conclusion says that the screening is old, and never that all is clear.
/// </summary>
internal sealed class ScreeningMonitor(NpgsqlDataSource data, CommandRunner commands, TimeProvider time, TimeSpan? lease = null)
{
    private const int Batch = 20;
    private const int AtOnce = 4;
    private const int AttemptsUntilFailed = 3;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TidyInterval = TimeSpan.FromMinutes(30);

    private readonly TimeSpan lease = lease ?? TimeSpan.FromSeconds(15);
    private readonly TaskQueue queue = new(data, lease ?? TimeSpan.FromSeconds(15));
    private readonly ListSweep sweep = new(data, commands);
    private DateTimeOffset tidied = DateTimeOffset.MinValue;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Works off what waits, every second, until it is stopped.</summary>
    public Task Run(Action<Exception> failed, CancellationToken stop) => Recurring.Run(Interval, token => CatchUp(failed, token), failed, stop);

    /// <summary>Works off all that is due now.</summary>
    public async Task CatchUp(Action<Exception> failed, CancellationToken stop)
    {
        if (time.GetUtcNow() - tidied is var since && (since > TidyInterval || since < TimeSpan.Zero))
        {
            await queue.Tidy(Today, stop);
            tidied = time.GetUtcNow();
        }

        for (var taken = await queue.Take(Batch, stop); taken.Count > 0; taken = await queue.Take(Batch, stop)) await Work(taken, failed, stop);
    }

    private async Task Work(IReadOnlyList<ScreeningTask> taken, Action<Exception> failed, CancellationToken stop)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewal = KeepLeases(failed, working.Token);
        // Nothing became wrong of who was never screened: many of them are not to slow down whoever works here.
        var together = taken.All(task => task.Trigger is ScreeningTrigger.NeverScreened) ? 1 : AtOnce;
        try
        {
            await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = together, CancellationToken = stop }, async (task, token) => await Work(task, failed, token));
        }
        finally
        {
            await working.CancelAsync();
            await renewal;
        }
    }

    private async Task Work(ScreeningTask task, Action<Exception> failed, CancellationToken stop)
    {
        try
        {
            if (task.ListVersion is { } version)
            {
                await sweep.Run(version, task.Key, stop);
                await queue.AddFirst(stop);
            }
            else
            {
                foreach (var organization in await queue.Organizations(task, Today, stop))
                    await commands.Run(new Rescreen(organization, task.Trigger), Actor.Program, stop, $"{task.Key} {organization}");
            }

            await queue.Done(task, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            failed(fault);
            await Failed(task, fault, stop);
        }
    }

    private async Task Failed(ScreeningTask task, Exception fault, CancellationToken stop)
    {
        // What went wrong stands in the server's log; a message of the database is nothing to show.
        var why = $"The screening broke off ({fault.GetType().Name}). It is tried again by itself; the server's log says more.";
        await queue.Failed(task, why, stop);
        if (task.Attempts < AttemptsUntilFailed) return;
        if (task.ListVersion is { } version) await queue.ComparisonFailed(version, why, time.GetUtcNow(), stop);
        foreach (var organization in await queue.Organizations(task, Today, stop))
            await commands.Run(new RecordBrokenScreening(organization, task.Trigger, why), Actor.Program, stop, $"{task.Key} {organization} broke off");
    }

    private async Task KeepLeases(Action<Exception> failed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await queue.Renew(stop);
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (NpgsqlException fault)
        {
            // Then the leases end, and others may do the same under the same keys.
            failed(fault);
        }
    }
}
