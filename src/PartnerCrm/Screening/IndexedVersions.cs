using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Screening;

/// <summary>
/// The index of the newest version of one kind of list that anybody asked for, and how those of other versions come of it: by what was changed between them, which the database
/// tells. Versions are indexed one after another; who asks meanwhile waits.
/// </summary>
internal sealed class IndexedVersions(IDbContextFactory<CrmDb> databases, NameMatcher matcher)
{
    private const int ReadAtOnce = 4_096;

    // A search looks into two pieces, so the small one must stay small; a version that changes half of the list is as quickly read whole.
    private const double LargestShareBeside = 0.05, LargestShareChanged = 0.5;

    private readonly Lock turn = new();
    private Task last = Task.CompletedTask;
    private Task joining = Task.CompletedTask;
    private volatile IndexedList? newest;

    public IndexedList? Newest => newest;

    /// <summary>Built for all who ask, so not stopped with the one who asked first.</summary>
    public Task<IndexedList> Of(ListVersion version)
    {
        lock (turn)
        {
            var mine = After(last, version);
            last = mine;
            return mine;
        }
    }

    private async Task<IndexedList> After(Task before, ListVersion version)
    {
        // Of its fault its own asker hears; the next one tries again.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (newest is not { } known) return newest = await Whole(version);
        if (known.Version.Id == version.Id) return known;
        var list = await Changed(known, version) ?? await Whole(version);
        if (version.Number < known.Version.Number) return list;
        newest = list;
        if (list.Index.Beside > list.Index.Parties * LargestShareBeside && joining.IsCompleted) joining = Task.Run(list.Join);
        return list;
    }

    /// <summary>The index of a version from that of another one; null where too much lies between them.</summary>
    private async Task<IndexedList?> Changed(IndexedList known, ListVersion version)
    {
        var (low, high) = (Math.Min(known.Version.Number, version.Number), Math.Max(known.Version.Number, version.Number));
        await using var db = await databases.CreateDbContextAsync();
        var between = await db.Set<ListVersion>().Where(row => row.Kind == version.Kind && row.Number > low && row.Number <= high)
            .Select(row => new { row.Id, Changes = row.Added + row.Changed + row.Removed }).ToListAsync();
        if (between.Sum(row => (long)row.Changes) > known.Index.Parties * LargestShareChanged) return null;

        var ids = between.Select(row => row.Id).ToList();
        var entries = db.Set<ListedEntry>().Where(entry => entry.ListKind == version.Kind && entry.Screens);
        var later = entries.Where(entry => ids.Contains(entry.FromVersionId) && (entry.UntilVersionId == null || !ids.Contains(entry.UntilVersionId.Value)));
        var earlier = entries.Where(entry => entry.UntilVersionId != null && ids.Contains(entry.UntilVersionId.Value) && !ids.Contains(entry.FromVersionId));
        var (named, removed) = version.Number == high ? (later, earlier) : (earlier, later);
        return known.With(version, await Read(named), await removed.Select(entry => entry.SourceId).ToListAsync());
    }

    private async Task<IndexedList> Whole(ListVersion version)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.Database.SetCommandTimeout(0);
        var upTo = await db.Set<ListVersion>().Where(row => row.Kind == version.Kind && row.Number <= version.Number).Select(row => row.Id).ToListAsync();
        var parties = await Read(db.Set<ListedEntry>().Where(entry => entry.ListKind == version.Kind && entry.Screens && upTo.Contains(entry.FromVersionId)
            && (entry.UntilVersionId == null || !upTo.Contains(entry.UntilVersionId.Value))));
        return new(version, new ListIndex(parties, matcher), matcher);
    }

    // What the rows say is understood on all cores while the next ones come; never are all rows in memory.
    private static async Task<List<ListedParty>> Read(IQueryable<ListedEntry> entries)
    {
        List<ListedParty> parties = [];
        await foreach (var rows in entries.Select(entry => entry.Data).AsAsyncEnumerable().Chunk(ReadAtOnce)) parties.AddRange(rows.AsParallel().AsOrdered().Select(ListedEntry.Read));
        return parties;
    }
}
