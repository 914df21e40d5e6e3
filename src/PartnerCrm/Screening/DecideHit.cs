using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Decides whether a possible match is the listed party.</summary>
/// <param name="Hit">The possible match.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Decision">What you decide.</param>
/// <param name="Reason">Why.</param>
public sealed record DecideHit([IdOf(typeof(ScreeningHit))] Guid Hit, int Version, HitDecision Decision, string Reason) : ICommand<ScreeningHit>
{
    public async Task<ScreeningHit> Run(Session session, CancellationToken stop)
    {
        var hit = await session.Find<ScreeningHit>(Hit, Version, stop);
        hit.Decide(Decision, Reason, session.Actor, session.Now);
        return hit;
    }
}
