using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening;

/// <summary>Writes the rows of a list version in bulk, inside the command's transaction: staged by COPY, compared with what is in force, then taken over.</summary>
internal sealed class ListCopy(CrmDb db)
{
    // Enough for what they say to be made ready on all cores, and little to hold.
    private const int AtOnce = 1_024;

    private const string Columns = "id, list_kind, source_id, reference_number, kind, primary_name, sort_name, names, screens, content_hash, listed_on, data, from_version_id";

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>A long list takes longer than a request may.</summary>
    public async Task Begin(CancellationToken stop)
    {
        await Do("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0", stop);
        // What many rows have in common is then filed at once and not row by row.
        await Do("set local work_mem = '64MB'; set local gin_pending_list_limit = '32MB'", stop);
        await Do($"create temp table list_stage on commit drop as select {Columns}, id as change_id, until_version_id as before_id from listed_entry with no data", stop);
    }

    public async Task Stage(IEnumerable<ListEntry> entries, Guid version, Func<Guid> newId, Action<long>? progress, CancellationToken stop)
    {
        await using (var rows = await Connection.BeginBinaryImportAsync($"copy list_stage ({Columns}, change_id) from stdin (format binary)", stop))
        {
            rows.Timeout = Timeout.InfiniteTimeSpan;
            var count = 0L;
            foreach (var (row, change) in entries.Select(entry => (Id: newId(), Change: newId(), Entry: entry)).Chunk(AtOnce)
                .SelectMany(chunk => chunk.AsParallel().AsOrdered().Select(one => (ListedEntry.Of(one.Id, one.Entry, version), one.Change)).ToArray()))
            {
                await Write(rows, row, change, stop);
                if (++count % 1_000 == 0) progress?.Invoke(count);
            }

            await rows.CompleteAsync(stop);
        }

        await Do("create index on list_stage (source_id); analyze list_stage", stop);
    }

    /// <summary>Leaves in the stage what is new or changed, and counts.</summary>
    /// <param name="kind">The kind of list.</param>
    /// <param name="gone">Keys that a delta removes; null: whatever is not staged is removed.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<ListKept> Compare(string kind, string[]? gone, CancellationToken stop)
    {
        await Do("create temp table list_gone (id uuid) on commit drop", stop);
        await using (var find = new NpgsqlCommand("""
            insert into list_gone select e.id from listed_entry e
            where e.list_kind = $1 and e.until_version_id is null
              and case when $2::text[] is null then not exists (select from list_stage s where s.source_id = e.source_id) else e.source_id = any ($2) end
            """, Connection) { CommandTimeout = 0, Parameters = { new() { Value = kind }, new() { Value = gone ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text } } })
            await find.ExecuteNonQueryAsync(stop);
        await Do("update list_stage s set before_id = e.id from listed_entry e where e.list_kind = s.list_kind and e.source_id = s.source_id and e.until_version_id is null", stop);
        await Do("delete from list_stage s using listed_entry e where e.id = s.before_id and e.content_hash = s.content_hash", stop);

        await using var count = new NpgsqlCommand("""
            select count(*) filter (where before_id is null), count(*) filter (where before_id is not null), (select count(*) from list_gone),
              (select count(*) from listed_entry where list_kind = $1 and until_version_id is null),
              exists (select from list_stage where screens) or exists (
                select from listed_entry e where e.list_kind = $1 and e.until_version_id is null and e.screens
                  and not exists (select from list_gone g where g.id = e.id) and not exists (select from list_stage s where s.before_id = e.id))
            from list_stage
            """, Connection) { CommandTimeout = 0, Parameters = { new() { Value = kind } } };
        await using var row = await count.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var (added, changed, removed, before) = ((int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3));
        return new(before + added - removed, added, changed, removed, row.GetBoolean(4));
    }

    /// <summary>Ends what is gone or changed, and puts what is new or changed in its place.</summary>
    public async Task TakeOver(string kind, Guid version, CancellationToken stop)
    {
        await Do("""
            update listed_entry set until_version_id = $1
            where list_kind = $2 and until_version_id is null and (id in (select before_id from list_stage) or id in (select id from list_gone))
            """, stop, version, kind);
        await Do($"insert into listed_entry ({Columns}) select {Columns} from list_stage order by source_id", stop);
        await Do("""
            insert into list_change (id, version_id, kind, entry_id, before_id)
            select change_id, $1, case when before_id is null then 'ADDED' else 'CHANGED' end, id, before_id from list_stage
            union all select gen_random_uuid(), $1, 'REMOVED', id, null from list_gone
            """, stop, version);
    }

    private static async Task Write(NpgsqlBinaryImporter rows, ListedEntry entry, Guid change, CancellationToken stop)
    {
        await rows.StartRowAsync(stop);
        await rows.WriteAsync(entry.Id, NpgsqlDbType.Uuid, stop);
        foreach (var text in new[] { entry.ListKind, entry.SourceId, entry.ReferenceNumber, EnumNames.Of(entry.Kind.ToString()), entry.PrimaryName, entry.SortName })
            await rows.WriteAsync(text, NpgsqlDbType.Text, stop);
        await rows.WriteAsync(entry.Names, NpgsqlDbType.Array | NpgsqlDbType.Text, stop);
        await rows.WriteAsync(entry.Screens, NpgsqlDbType.Boolean, stop);
        await rows.WriteAsync(entry.ContentHash, NpgsqlDbType.Text, stop);
        if (entry.ListedOn is { } day) await rows.WriteAsync(day, NpgsqlDbType.Date, stop);
        else await rows.WriteNullAsync(stop);
        await rows.WriteAsync(entry.Data, NpgsqlDbType.Jsonb, stop);
        await rows.WriteAsync(entry.FromVersionId, NpgsqlDbType.Uuid, stop);
        await rows.WriteAsync(change, NpgsqlDbType.Uuid, stop);
    }

    private async Task Do(string statement, CancellationToken stop, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, Connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
    }
}
