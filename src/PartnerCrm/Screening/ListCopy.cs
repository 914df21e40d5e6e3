using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PartnerCrm.Data;

namespace PartnerCrm.Screening;

/// <summary>Writes the rows of a list version in bulk, inside the command's transaction.</summary>
internal sealed class ListCopy(CrmDb db)
{
    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>Says of entries in force that a version ends them.</summary>
    public Task End(string kind, string[] sourceIds, Guid version, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"update listed_entry set until_version_id = {version} where list_kind = {kind} and until_version_id is null and source_id = any ({sourceIds})", stop);

    public async Task Write(IEnumerable<ListedEntry> entries, CancellationToken stop)
    {
        await using var rows = await Connection.BeginBinaryImportAsync("""
            copy listed_entry (id, list_kind, source_id, reference_number, kind, primary_name, sort_name, names, content_hash, listed_on, data, from_version_id) from stdin (format binary)
            """, stop);
        foreach (var entry in entries)
        {
            await rows.StartRowAsync(stop);
            await rows.WriteAsync(entry.Id, NpgsqlDbType.Uuid, stop);
            foreach (var text in new[] { entry.ListKind, entry.SourceId, entry.ReferenceNumber, EnumNames.Of(entry.Kind.ToString()), entry.PrimaryName, entry.SortName })
                await rows.WriteAsync(text, NpgsqlDbType.Text, stop);
            await rows.WriteAsync(entry.Names, NpgsqlDbType.Array | NpgsqlDbType.Text, stop);
            await rows.WriteAsync(entry.ContentHash, NpgsqlDbType.Text, stop);
            if (entry.ListedOn is { } day) await rows.WriteAsync(day, NpgsqlDbType.Date, stop);
            else await rows.WriteNullAsync(stop);
            await rows.WriteAsync(entry.Data, NpgsqlDbType.Jsonb, stop);
            await rows.WriteAsync(entry.FromVersionId, NpgsqlDbType.Uuid, stop);
        }

        await rows.CompleteAsync(stop);
    }

    public async Task Write(IEnumerable<ListChange> changes, CancellationToken stop)
    {
        await using var rows = await Connection.BeginBinaryImportAsync("copy list_change (id, version_id, kind, entry_id, before_id) from stdin (format binary)", stop);
        foreach (var change in changes)
        {
            await rows.StartRowAsync(stop);
            await rows.WriteAsync(change.Id, NpgsqlDbType.Uuid, stop);
            await rows.WriteAsync(change.VersionId, NpgsqlDbType.Uuid, stop);
            await rows.WriteAsync(EnumNames.Of(change.Kind.ToString()), NpgsqlDbType.Text, stop);
            await rows.WriteAsync(change.EntryId, NpgsqlDbType.Uuid, stop);
            if (change.BeforeId is { } before) await rows.WriteAsync(before, NpgsqlDbType.Uuid, stop);
            else await rows.WriteNullAsync(stop);
        }

        await rows.CompleteAsync(stop);
    }
}
