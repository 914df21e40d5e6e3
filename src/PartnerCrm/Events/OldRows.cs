using Npgsql;
using PartnerCrm.Serving;

namespace PartnerCrm.Events;

/// <summary>Deletes what nobody needs any more, a little at a time: events that every reader has read long ago, and what is remembered of requests that nobody sends again.</summary>
internal sealed class OldRows(NpgsqlDataSource data, TimeProvider time, Retention kept)
{
    private const int Batch = 1_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Deletes what is old, now and then, until it is stopped.</summary>
    public Task Run(Action<Exception> failed, CancellationToken stop) => Recurring.Run(Interval, Sweep, failed, stop);

    /// <summary>Deletes everything that is old, and says how many events and how many remembered requests that were. Several servers may do so at once.</summary>
    public async Task<(int Events, int Requests)> Sweep(CancellationToken stop) => (await Sweep("outbox", kept.Events, stop), await Sweep("idempotency", kept.Requests, stop));

    private async Task<int> Sweep(string table, TimeSpan kept, CancellationToken stop)
    {
        var (all, some) = (0, Batch);
        while (some == Batch)
        {
            await using var command = data.CreateCommand(
                $"delete from {table} where ctid = any(array(select ctid from {table} where recorded_at < $1 order by recorded_at limit {Batch} for update skip locked))");
            command.Parameters.Add(new NpgsqlParameter { Value = time.GetUtcNow() - kept });
            some = await command.ExecuteNonQueryAsync(stop);
            all += some;
        }

        return all;
    }
}
