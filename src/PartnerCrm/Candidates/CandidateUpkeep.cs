using Npgsql;
using PartnerCrm.Serving;

namespace PartnerCrm.Candidates;

/// <summary>Keeps what candidates are ranked by up to date, a moment behind the writes. Reads take in what still waits here, so that it may be late, but not wrong.</summary>
internal sealed class CandidateUpkeep(NpgsqlDataSource data, TimeProvider time)
{
    private const int Batch = 1_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Works off what waits, every second, until it is stopped.</summary>
    public Task Run(Action<Exception> failed, CancellationToken stop) => Recurring.Run(Interval, CatchUp, failed, stop);

    /// <summary>Works off all that waits. Of several servers one does so at a time.</summary>
    public async Task CatchUp(CancellationToken stop)
    {
        int done;
        do
        {
            await using var command = data.CreateCommand($"select candidate_upkeep($1, {Batch})");
            command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) });
            done = (int)(await command.ExecuteScalarAsync(stop))!;
        }
        while (done > 0);
    }
}
