using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Writes;
using Polly;

namespace PartnerCrm.Audit;

/// <summary>A fact with the field changes that its reader may see.</summary>
public sealed record RecordedFact(AuditEntry Entry, IReadOnlyList<AuditChange> Changes);

/// <summary>What a command recorded, read back from the audit by the rules of the audit: whoever sees no change of a fact does not see the fact.</summary>
public sealed class RecordedFacts(IDbContextFactory<CrmDb> databases, Visibility visibility, ResiliencePipeline transientFaults)
{
    /// <summary>What a committed command recorded.</summary>
    public async Task<IReadOnlyList<RecordedFact>> Of(Performed performed, Actor actor, CancellationToken stop) => await transientFaults.ExecuteAsync(
        async token =>
        {
            await using var db = await databases.CreateDbContextAsync(token);
            return await Read(db, performed, actor, token);
        },
        stop);

    /// <summary>What a command would record.</summary>
    public Task<IReadOnlyList<RecordedFact>> Of(DryRun dryRun, Actor actor, CancellationToken stop) => Read(dryRun.Db, dryRun.Performed, actor, stop);

    private async Task<IReadOnlyList<RecordedFact>> Read(CrmDb db, Performed performed, Actor actor, CancellationToken stop)
    {
        if (performed.Facts.Count == 0) return [];
        var entries = await visibility.Of<AuditEntry>(db, actor, nameof(AuditEntry.Id), performed.Facts).AsNoTracking().ToDictionaryAsync(entry => entry.Id, stop);
        var changes = (await visibility.Of<AuditChange>(db, actor, nameof(AuditChange.EntryId), performed.Facts).AsNoTracking()
            .OrderBy(change => change.EntityKind).ThenBy(change => change.EntityId).ThenBy(change => change.Field).ToListAsync(stop)).ToLookup(change => change.EntryId);
        return [.. performed.Facts.Where(entries.ContainsKey).Select(id => new RecordedFact(entries[id], [.. changes[id]]))];
    }
}
