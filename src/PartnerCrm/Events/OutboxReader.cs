using Npgsql;
using NpgsqlTypes;

namespace PartnerCrm.Events;

/// <summary>
/// Reads the outbox from a first look on, each committed row once. Each look begins where the oldest transaction stood that was still running at the look
/// before: whatever was not visible then was written by it or by a later one, so a late commit is never passed over. What was read already is known by its id.
/// </summary>
internal sealed class OutboxReader
{
    private const string Look = """
        with look as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as oldest)
        select look.oldest, o.transaction_id, o.id, o.fact, o.subject_kind, o.subject_id, o.recorded_at
        from look left join outbox o on o.transaction_id >= coalesce($1, look.oldest)
        order by o.transaction_id, o.id
        """;

    private readonly Dictionary<Guid, ulong> read = [];
    private ulong? from;

    /// <summary>What was committed since the look before; nothing at the first one. Can be repeated on another connection when it failed.</summary>
    public async Task<IReadOnlyList<OutboxEvent>> Read(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Look, connection) { CommandTimeout = 10 };
        command.Parameters.Add(new NpgsqlParameter { Value = from is { } known ? known : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Xid8 });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var (found, oldest) = (new List<(ulong Transaction, OutboxEvent Event)>(), 0UL);
        while (await rows.ReadAsync(stop))
        {
            oldest = rows.GetFieldValue<ulong>(0);
            if (await rows.IsDBNullAsync(1, stop)) break; // there is no row at all, only the look
            var one = new OutboxEvent(rows.GetGuid(2), rows.GetString(3), rows.GetString(4), rows.GetGuid(5), rows.GetFieldValue<DateTimeOffset>(6));
            if (!read.ContainsKey(one.Id)) found.Add((rows.GetFieldValue<ulong>(1), one));
        }

        // Only now, so that a look that broke off is repeated whole.
        foreach (var (transaction, one) in found) read.Add(one.Id, transaction);
        foreach (var id in read.Where(known => known.Value < oldest).Select(known => known.Key).ToList()) read.Remove(id);
        var isFirst = from is null;
        from = oldest;
        return isFirst ? [] : [.. found.Select(row => row.Event)];
    }
}
