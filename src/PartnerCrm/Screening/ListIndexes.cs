using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Screening;

/// <summary>The search indexes of list versions, each built once and kept while it is among the few last used ones. Any number of threads may ask.</summary>
public sealed class ListIndexes(IDbContextFactory<CrmDb> databases)
{
    private const int Kept = 8;

    private readonly ConcurrentDictionary<Guid, Lazy<Task<IndexedList>>> lists = [];
    private readonly NameMatcher matcher = new();

    /// <summary>The index of a version that is committed.</summary>
    public async Task<IndexedList> Of(Guid version, CancellationToken stop)
    {
        var list = lists.GetOrAdd(version, id => new Lazy<Task<IndexedList>>(() => Build(id)));
        try
        {
            return await list.Value.WaitAsync(stop);
        }
        catch when (list.Value.IsFaulted)
        {
            // The next one who asks tries again.
            lists.TryRemove(KeyValuePair.Create(version, list));
            throw;
        }
        finally
        {
            foreach (var old in lists.Keys.Order().SkipLast(Kept)) lists.TryRemove(old, out _);
        }
    }

    /// <summary>The indexes of all lists in force that parties are screened against.</summary>
    public async Task<IReadOnlyList<IndexedList>> InForce(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var found = new List<IndexedList>();
        foreach (var version in await db.Set<ListVersion>().Where(row => row.ReplacedAt == null && row.Screens).OrderBy(row => row.Kind).Select(row => row.Id).ToListAsync(stop))
            found.Add(await Of(version, stop));
        return found;
    }

    // Built for whoever asks, so not stopped with the one who asked first.
    private async Task<IndexedList> Build(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var version = await db.Set<ListVersion>().AsNoTracking().SingleAsync(row => row.Id == id);
        var numbers = db.Set<ListVersion>();
        var rows = await db.Set<ListedEntry>().AsNoTracking()
            .Where(entry => entry.ListKind == version.Kind && entry.Screens && numbers.Any(from => from.Id == entry.FromVersionId && from.Number <= version.Number)
                && !numbers.Any(until => until.Id == entry.UntilVersionId && until.Number <= version.Number))
            .Select(entry => new { entry.Id, entry.SourceId, entry.Data }).ToListAsync();
        return new IndexedList(version, new ListIndex(rows.Select(row => ListedEntry.Read(row.Data)), matcher), rows.ToDictionary(row => row.SourceId, row => row.Id), matcher);
    }
}

/// <summary>A list version that can be searched, with the entries behind its parties.</summary>
public sealed record IndexedList(ListVersion Version, ListIndex Index, IReadOnlyDictionary<string, Guid> Entries, NameMatcher Matcher)
{
    /// <summary>Whether a name has words that can be compared; one without would look clear only because nothing was compared.</summary>
    public bool CanCompare(string name, ListedPartyKind? kind) =>
        (kind is not ListedPartyKind.Organization && Matcher.Preparation.Person(name).Words.Length > 0) || (kind is not ListedPartyKind.Person && Matcher.Preparation.Organization(name).Words.Length > 0);
}
