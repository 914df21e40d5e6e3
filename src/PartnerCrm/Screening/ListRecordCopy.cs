using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening;

/// <summary>The records of the version in force in their file's own form: replaced by a whole list, changed by a delta, inside the command's transaction.</summary>
internal sealed class ListRecordCopy(CrmDb db, string kind)
{
    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public KnownRecords Known(CancellationToken stop) => new(
        ids => Read("source_id = any ($2)", ids, stop), ids => Read("points_at && $2", ids, stop));

    public async Task Replace(IEnumerable<ListRecord> records, CancellationToken stop)
    {
        await using (var clear = new NpgsqlCommand("delete from list_record where list_kind = $1", Connection) { CommandTimeout = 0, Parameters = { new() { Value = kind } } })
            await clear.ExecuteNonQueryAsync(stop);
        await Write(records, stop);
    }

    public async Task Apply(DeltaOutcome outcome, CancellationToken stop)
    {
        string[] gone = [.. outcome.GoneRecords.Concat(outcome.Records.Select(record => record.SourceId))];
        await using (var clear = new NpgsqlCommand("delete from list_record where list_kind = $1 and source_id = any ($2)", Connection)
        { CommandTimeout = 0, Parameters = { new() { Value = kind }, new() { Value = gone } } })
            await clear.ExecuteNonQueryAsync(stop);
        await Write(outcome.Records, stop);
    }

    private async Task Write(IEnumerable<ListRecord> records, CancellationToken stop)
    {
        await using var rows = await Connection.BeginBinaryImportAsync("copy list_record (list_kind, source_id, points_at, data) from stdin (format binary)", stop);
        rows.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var record in records)
        {
            await rows.StartRowAsync(stop);
            await rows.WriteAsync(kind, NpgsqlDbType.Text, stop);
            await rows.WriteAsync(record.SourceId, NpgsqlDbType.Text, stop);
            await rows.WriteAsync(record.PointsAt.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, stop);
            await rows.WriteAsync(record.Data, NpgsqlDbType.Jsonb, stop);
        }

        await rows.CompleteAsync(stop);
    }

    private async Task<IReadOnlyList<ListRecord>> Read(string which, IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select source_id, points_at, data::text from list_record where list_kind = $1 and {which} order by source_id", Connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = kind }, new() { Value = ids.ToArray() } },
        };
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<ListRecord>();
        while (await rows.ReadAsync(stop)) found.Add(new(rows.GetString(0), rows.GetFieldValue<string[]>(1), rows.GetString(2)));
        return found;
    }
}
