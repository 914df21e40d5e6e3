using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>A possible match as somebody saw it.</summary>
/// <param name="Hit">The possible match.</param>
/// <param name="Version">The version that you saw.</param>
public sealed record SeenHit([IdOf(typeof(ScreeningHit))] Guid Hit, int Version);

/// <summary>Decides several possible matches of one screening in the same way and for the same reason: all of them, or none.</summary>
/// <param name="Screening">The screening that found them.</param>
/// <param name="Hits">The possible matches, at most 200.</param>
/// <param name="Decision">What you decide.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What you looked at.</param>
/// <param name="Sources">Where the evidence is found: numbers of documents, web addresses.</param>
public sealed record DecideHits(
    [IdOf(typeof(ScreeningRun))] Guid Screening, SeenHit[] Hits, HitDecision Decision, string Reason, string? Evidence = null, string[]? Sources = null) : ICommand<ScreeningRun>
{
    public async Task<ScreeningRun> Run(Session session, CancellationToken stop)
    {
        var (run, hits) = await HitsOfOneScreening.Find(session, Screening, Hits, stop);
        var grounds = new HitGrounds(Reason, Evidence, Sources ?? []);
        await HitsOfOneEntity.Change(session, hits, (one, policy) => one.Decide(Decision, grounds, policy, session.Actor, session.Now), stop);
        return run;
    }
}

/// <summary>Confirms what somebody else decided about possible matches of one screening, or sends them back to be decided anew: all of them, or none.</summary>
/// <param name="Screening">The screening that found them.</param>
/// <param name="Hits">The possible matches, at most 200.</param>
/// <param name="Agrees">Whether you decide the same; otherwise they are undecided again.</param>
/// <param name="Reason">Why; needed where you do not agree.</param>
public sealed record ConfirmHits([IdOf(typeof(ScreeningRun))] Guid Screening, SeenHit[] Hits, bool Agrees, string? Reason = null) : ICommand<ScreeningRun>
{
    public async Task<ScreeningRun> Run(Session session, CancellationToken stop)
    {
        var (run, hits) = await HitsOfOneScreening.Find(session, Screening, Hits, stop);
        await ConfirmHit.Change(session, hits, Agrees, Reason, stop);
        return run;
    }
}

/// <summary>Several hits that somebody names at once.</summary>
internal static class HitsOfOneScreening
{
    private const int MostHits = 200;

    public static async Task<(ScreeningRun Run, IReadOnlyList<ScreeningHit> Hits)> Find(Session session, Guid screening, IReadOnlyList<SeenHit> seen, CancellationToken stop)
    {
        var run = await session.Find<ScreeningRun>(screening, stop, "screening");
        if (seen.Count is 0 or > MostHits) throw new InvalidInput($"Name 1 to {MostHits} possible matches; these are {seen.Count}.", "hits");
        var versions = seen.DistinctBy(one => one.Hit).ToDictionary(one => one.Hit, one => one.Version);
        var ids = versions.Keys.ToList();
        var hits = await session.UnfilteredForChange<ScreeningHit>().Where(hit => hit.ScreeningId == run.Id && ids.Contains(hit.Id)).OrderBy(hit => hit.Id).ToListAsync(stop);
        if (hits.Count < ids.Count) throw new InvalidInput("Some of these possible matches are not of this screening.", "hits");
        return hits.Find(hit => hit.Version != versions[hit.Id]) is { } changed ? throw new VersionConflict(changed.Version) : (run, hits);
    }
}
