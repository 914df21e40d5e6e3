using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Takes over a version of a list in one transaction: all of it, or nothing. The version in force again changes nothing.</summary>
internal sealed record ImportList(ListReading Reading) : ICommand<ListVersion>
{
    public async Task<ListVersion> Run(Session session, CancellationToken stop)
    {
        var kind = Reading.ListKind;
        var before = await session.UnfilteredForChange<ListVersion>().SingleOrDefaultAsync(version => version.Kind == kind && version.ReplacedAt == null, stop);
        if (before?.Checksum == Reading.Checksum) return before;

        var known = await session.Unfiltered<ListedEntry>().Where(entry => entry.ListKind == kind && entry.UntilVersionId == null)
            .Select(entry => new { entry.SourceId, entry.Id, entry.ContentHash }).ToDictionaryAsync(entry => entry.SourceId, stop);
        var difference = ListDifference.Between(known.ToDictionary(entry => entry.Key, entry => entry.Value.ContentHash), Reading.Hashes());
        var by = session.Actor.IsSignedIn ? session.Actor.Id : (Guid?)null;
        var version = session.Add(ListVersion.Import(session.NewId(), before, Reading, difference, by, session.Now));

        var fresh = difference.Added.Concat(difference.Changed).ToHashSet(StringComparer.Ordinal);
        var entries = Reading.Entries.Where(entry => fresh.Contains(entry.Party.SourceId))
            .Select(entry => ListedEntry.Of(session.NewId(), entry, version.Id)).ToDictionary(entry => entry.SourceId, StringComparer.Ordinal);
        ListChange Change(ListChangeKind what, Guid entry, Guid? old) => new() { Id = session.NewId(), VersionId = version.Id, Kind = what, EntryId = entry, BeforeId = old };
        var copy = new ListCopy(session.Db);
        await copy.End(kind, [.. difference.Changed.Concat(difference.Removed)], version.Id, stop);
        await copy.Write(entries.Values, stop);
        await copy.Write(
        [
            .. difference.Added.Select(id => Change(ListChangeKind.Added, entries[id].Id, null)),
            .. difference.Changed.Select(id => Change(ListChangeKind.Changed, entries[id].Id, known[id].Id)),
            .. difference.Removed.Select(id => Change(ListChangeKind.Removed, known[id].Id, null)),
        ], stop);
        return version;
    }
}
