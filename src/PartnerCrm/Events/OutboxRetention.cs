using Npgsql;
using PartnerCrm.Writes;

namespace PartnerCrm.Events;

/// <summary>Empties the outbox of what every reader has read long ago, a little at a time.</summary>
internal sealed class OutboxRetention(NpgsqlDataSource data, TimeProvider time)
{
    private const int Batch = 1_000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Deletes what is old, now and then, until it is stopped.</summary>
    public async Task Run(Action<Exception> failed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await Sweep(stop);
            }
            catch (Exception fault) when (TransientFaults.Passes(fault))
            {
                failed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    /// <summary>Deletes everything that is older than a day, and says how much it was. Several servers may do so at once.</summary>
    public async Task<int> Sweep(CancellationToken stop)
    {
        var (all, some) = (0, Batch);
        while (some == Batch)
        {
            await using var command = data.CreateCommand($"delete from outbox where id in (select id from outbox where recorded_at < $1 order by recorded_at limit {Batch} for update skip locked)");
            command.Parameters.Add(new NpgsqlParameter { Value = time.GetUtcNow() - Kept });
            some = await command.ExecuteNonQueryAsync(stop);
            all += some;
        }

        return all;
    }
}
