using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>
/// What is decided about a party and a listed entity holds wherever the two met: a person may be screened with several organizations, and a newer screening may have found
/// the same since somebody looked.
/// </summary>
internal static class HitsOfOneEntity
{
    /// <summary>Changes hits and all current ones of the same parties and entries in the same way.</summary>
    /// <param name="session">The session.</param>
    /// <param name="hits">The hits that somebody saw.</param>
    /// <param name="change">What is done to each, by what the relationships of the organizations ask for.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="HitIsHistory">One of them is history, and nothing took its place.</exception>
    public static async Task Change(Session session, IReadOnlyCollection<ScreeningHit> hits, Action<ScreeningHit, ScreeningPolicy> change, CancellationToken stop)
    {
        var (parties, entries, ids) = (hits.Select(hit => hit.PartyId).ToList(), hits.Select(hit => hit.EntryId).ToList(), hits.Select(hit => hit.Id).ToList());
        var others = await session.UnfilteredForChange<ScreeningHit>()
            .Where(hit => parties.Contains(hit.PartyId) && entries.Contains(hit.EntryId) && hit.Ended == null && !ids.Contains(hit.Id)).ToListAsync(stop);
        var current = others.Concat(hits.Where(hit => hit.Ended is null)).ToLookup(hit => (hit.PartyId, hit.EntryId));
        foreach (var hit in hits)
            if (!current.Contains((hit.PartyId, hit.EntryId))) throw new HitIsHistory();
        foreach (var pair in hits.GroupBy(hit => (hit.PartyId, hit.EntryId)))
        {
            var all = pair.Union(current[pair.Key]).ToList();
            var policy = await ScreeningPolicy.For(session, [.. all.Select(hit => hit.OrganizationId).Distinct()], stop);
            foreach (var hit in all) change(hit, policy);
        }
    }
}
