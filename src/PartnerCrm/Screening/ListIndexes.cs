using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Screening;

/// <summary>The search indexes of the lists. Whoever asks is answered with the very version he asks for. Any number of threads may ask.</summary>
public sealed class ListIndexes(IDbContextFactory<CrmDb> databases)
{
    private readonly ConcurrentDictionary<string, IndexedVersions> kinds = new(StringComparer.Ordinal);
    private readonly NameMatcher matcher = new();

    /// <summary>The index of a version that is committed.</summary>
    public async Task<IndexedList> Of(Guid version, CancellationToken stop)
    {
        if (Held(version) is { } held) return held;
        await using var db = await databases.CreateDbContextAsync(stop);
        var row = await db.Set<ListVersion>().AsNoTracking().SingleAsync(row => row.Id == version, stop);
        return await kinds.GetOrAdd(row.Kind, _ => new IndexedVersions(databases, matcher)).Of(row).WaitAsync(stop);
    }

    /// <summary>The index of a version, if it is there already.</summary>
    internal IndexedList? Held(Guid version) => kinds.Values.Select(known => known.Newest).FirstOrDefault(newest => newest?.Version.Id == version);

    /// <summary>The indexes of all lists in force that parties are screened against.</summary>
    public async Task<IReadOnlyList<IndexedList>> InForce(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var found = new List<IndexedList>();
        foreach (var version in await db.Set<ListVersion>().Where(row => row.ReplacedAt == null && row.Screens).OrderBy(row => row.Kind).Select(row => row.Id).ToListAsync(stop))
            found.Add(await Of(version, stop));
        return found;
    }
}
