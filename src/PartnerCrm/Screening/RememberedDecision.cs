using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>The latest hit of a party with a listed entity, under whichever list, number or version, and what is said of the entity otherwise since.</summary>
internal sealed record RememberedDecision(ScreeningHit Hit, IReadOnlyList<ListingPart> Changes)
{
    /// <summary>Why what was decided does not hold for the new hit; null where it holds, or where nothing was decided.</summary>
    public HitReopening? WhyReopened(ScreeningPolicy policy, DateOnly today) => Hit switch
    {
        { IsDecided: false } => null,
        { Decision: HitDecision.FalsePositive } or { Proposed: HitDecision.FalsePositive } when Changes.Count > 0 => HitReopening.ListingChanged,
        { HoldsUntil: { } last } when last < today => HitReopening.Expired,
        { Proposed: null, ConfirmedBy: null } when policy.NeedsSecondPerson => HitReopening.SecondPersonNeeded,
        _ => null,
    };
}

/// <summary>What was found and decided before about some parties, by everything that identifies the listed entities.</summary>
internal sealed class DecisionMemory(IReadOnlyDictionary<Guid, List<DecisionMemory.Known>> byParty)
{
    public static async Task<DecisionMemory> Of(Session session, IReadOnlyCollection<Guid> parties, CancellationToken stop)
    {
        var ids = parties.Distinct().ToArray();
        if (ids.Length == 0) return new DecisionMemory(new Dictionary<Guid, List<Known>>());
        var hits = await session.Db.Set<ScreeningHit>().FromSql(
            $"select distinct on (party_id, entry_id) * from screening_hit where party_id = any ({ids}) order by party_id, entry_id, id desc").AsNoTracking().ToListAsync(stop);
        var entries = hits.Select(hit => hit.EntryId).Distinct().ToList();
        var listed = await session.Unfiltered<ListedEntry>().Where(entry => entries.Contains(entry.Id)).Select(entry => new { entry.Id, entry.Data }).ToDictionaryAsync(entry => entry.Id, entry => ListedEntry.Read(entry.Data), stop);
        return new DecisionMemory(hits.GroupBy(hit => hit.PartyId).ToDictionary(
            group => group.Key, group => group.OrderByDescending(hit => hit.Id).Select(hit => new Known(hit, listed[hit.EntryId], ListedKeys.Of(listed[hit.EntryId]))).ToList()));
    }

    /// <summary>The latest hit of a party with the entity that an entry names.</summary>
    public RememberedDecision? About(Guid party, ListedParty listed)
    {
        if (!byParty.TryGetValue(party, out var known)) return null;
        var keys = ListedKeys.Of(listed);
        var alike = known.FindAll(before => before.Listed.Kind == listed.Kind);
        // What a name and a country alone make the same entity gives way to what identifies it.
        return (alike.Find(before => before.Keys.Share(keys)) ?? alike.Find(before => before.Keys.ShareName(keys))) is { } found
            ? new RememberedDecision(found.Hit, ListingChange.Between(found.Listed, listed)) : null;
    }

    /// <summary>Whether two entries name one entity.</summary>
    public static bool IsOne(ListedParty one, ListedParty other) =>
        one.Kind == other.Kind && ListedKeys.Of(one) is var keys && ListedKeys.Of(other) is var others && (keys.Share(others) || keys.ShareName(others));

    internal sealed record Known(ScreeningHit Hit, ListedParty Listed, ListedKeys Keys);
}
