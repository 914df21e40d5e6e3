using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>What becomes of hits when their organization is screened again: they stay as they are, and say why they are history.</summary>
internal static class HitHistory
{
    public static async Task End(Session session, ScreeningRun run, HashSet<(Guid Party, Guid Entry)> found, CancellationToken stop)
    {
        // A screening that could not compare everything found nothing against what was found before.
        var isWhole = run.Result is ScreeningResult.Finished;
        var old = (await session.UnfilteredForChange<ScreeningHit>().Where(hit => hit.OrganizationId == run.PartyId && hit.Ended == null).OrderBy(hit => hit.Id).ToListAsync(stop))
            .Where(hit => isWhole || found.Contains((hit.PartyId, hit.EntryId))).ToList();
        if (old.Count == 0) return;
        var entries = old.Select(hit => hit.EntryId).Distinct().ToList();
        var listings = await session.Unfiltered<ListedEntry>().Where(entry => entries.Contains(entry.Id)).Select(entry => new { entry.Id, entry.SourceId, entry.ListKind, entry.UntilVersionId })
            .ToDictionaryAsync(entry => entry.Id, stop);
        var (kinds, sources) = (listings.Values.Select(entry => entry.ListKind).ToList(), listings.Values.Select(entry => entry.SourceId).ToList());
        var listed = (await session.Unfiltered<ListedEntry>().Where(entry => kinds.Contains(entry.ListKind) && sources.Contains(entry.SourceId) && entry.UntilVersionId == null)
            .Select(entry => new { entry.ListKind, entry.SourceId }).ToListAsync(stop)).ToHashSet();
        foreach (var hit in old)
        {
            var listing = listings[hit.EntryId];
            var why = found.Contains((hit.PartyId, hit.EntryId)) ? HitEnd.FoundAgain
                : listing.UntilVersionId is null ? HitEnd.PartyChanged
                : listed.Contains(new { listing.ListKind, listing.SourceId }) ? HitEnd.ListingChanged : HitEnd.ListingRemoved;
            hit.End(why, why is HitEnd.FoundAgain ? null : listing.UntilVersionId, session.Now);
        }
    }
}
