using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.Events;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Testing;

/// <summary>Rebuilds every audited row from its recorded changes and compares it with its table.</summary>
internal static class AuditReplay
{
    /// <summary>
    /// Where the audit and the tables disagree, one line each; empty when the state rebuilt from the audit equals the tables.
    /// Tables that <paramref name="bulk"/> names are filled by bulk loads, which record one fact per load instead of one change per field.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Differences(CrmDb db, params IReadOnlyCollection<Type> bulk)
    {
        var stop = TestContext.Current.CancellationToken;
        var changes = await (from change in db.Set<AuditChange>().AsNoTracking()
                             join entry in db.Set<AuditEntry>().AsNoTracking() on change.EntryId equals entry.Id
                             orderby entry.RecordedAt, entry.Id
                             select change).ToListAsync(stop);
        var histories = changes.ToLookup(change => (change.EntityKind, change.EntityId, change.Field));
        var differences = new List<string>();
        var seen = new HashSet<(string, Guid)>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => IsAudited(type) && !bulk.Contains(type.ClrType)))
        {
            var rows = await Rows(db, type, stop);
            if (type.ClrType.IsAssignableTo(typeof(IEvidence)))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(type.ClrType.Name);
                var kept = rows.Cast<IEvidence>().ToLookup(row => row.Whole);
                foreach (var whole in kept.Select(rows => rows.Key).Union(changes.Where(change => change.Field == name).Select(change => change.EntityId)))
                    if (Evidence([.. changes.Where(change => change.EntityId == whole && change.Field == name)], type, kept[whole]) is { } wrong) differences.Add($"{type.ClrType.Name} of {whole}: {wrong}");
                continue;
            }

            foreach (var row in rows)
            {
                var id = (Guid)type.FindProperty("Id")!.PropertyInfo!.GetValue(row)!;
                seen.Add((type.ClrType.Name, id));
                foreach (var column in type.GetProperties().Where(column => IsRecorded(column)))
                {
                    var stored = AuditTrail.Json(column, column.PropertyInfo!.GetValue(row));
                    var history = histories[(type.ClrType.Name, id, JsonNamingPolicy.CamelCase.ConvertName(column.Name))].ToList();
                    if (Wrong(history, stored) is { } what) differences.Add($"{type.ClrType.Name} {id} {column.Name}: {what}");
                }
            }
        }

        var gone = histories.Where(history => !seen.Contains((history.Key.EntityKind, history.Key.EntityId)) && history.Last() is { After: not null } or { AfterHash: not null });
        return [.. differences, .. gone.Select(history => $"{history.Key} is recorded, and no row has it")];
    }

    private static bool IsAudited(IEntityType type) =>
        type.FindPrimaryKey() is not null && type.FindProperty("Id")?.ClrType == typeof(Guid) && type.ClrType != typeof(AuditEntry) && type.ClrType != typeof(AuditChange)
        && type.ClrType != typeof(OutboxRow); // It only points to audit entries, for a day.

    private static bool IsRecorded(IProperty column) =>
        column.Name is not nameof(Entity.Version) && column.PropertyInfo is not null && column.ValueGenerated is not ValueGenerated.OnAddOrUpdate;

    private static string? Wrong(List<AuditChange> history, string? stored)
    {
        if (history.Count == 0) return stored is null or "[]" or "{}" ? null : $"holds {stored} and has no history";
        for (var i = 1; i < history.Count; i++)
            if (history[i].Salt is null && !Same(history[i].Before, history[i - 1].After)) return $"a change from {history[i].Before} follows one to {history[i - 1].After}";
        var last = history[^1];
        var same = last.Salt is { } salt ? (last.AfterHash ?? []).AsSpan().SequenceEqual(Secrets.Hash(stored, salt)) : Same(last.After, stored);
        return same ? null : $"holds {stored}, the last change was to {last.After}";
    }

    // Evidence is written at once and never again: one hash tells of all of it.
    private static string? Evidence(List<AuditChange> history, IEntityType type, IEnumerable<IEvidence> rows) =>
        history is not [{ Before: null, After: { } after }] ? $"{history.Count} hashes are recorded"
        : Same(after, EvidenceHash.Of(type, rows).ToJson()) ? null : "the rows are not those that were hashed";

    private static bool Same(string? one, string? other) =>
        one == other || (one is not null && other is not null && JsonElement.DeepEquals(JsonElement.Parse(one), JsonElement.Parse(other)));

    private static Task<List<object>> Rows(CrmDb db, IEntityType type, CancellationToken stop) =>
        (Task<List<object>>)typeof(AuditReplay).GetMethod(nameof(All), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db, stop])!;

    private static async Task<List<object>> All<T>(CrmDb db, CancellationToken stop)
        where T : class => [.. await db.Set<T>().AsNoTracking().ToListAsync(stop)];
}
