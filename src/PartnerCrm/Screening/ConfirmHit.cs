using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Confirms what somebody else decided about a possible match, or sends it back to be decided anew.</summary>
/// <param name="Hit">The possible match.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Agrees">Whether you decide the same; otherwise it is undecided again.</param>
/// <param name="Reason">Why; needed where you do not agree.</param>
public sealed record ConfirmHit([IdOf(typeof(ScreeningHit))] Guid Hit, int Version, bool Agrees, string? Reason = null) : ICommand<ScreeningHit>
{
    public async Task<ScreeningHit> Run(Session session, CancellationToken stop)
    {
        var hit = await session.Find<ScreeningHit>(Hit, Version, stop);
        await Change(session, [hit], Agrees, Reason, stop);
        return hit;
    }

    internal static async Task Change(Session session, IReadOnlyCollection<ScreeningHit> hits, bool agrees, string? reason, CancellationToken stop)
    {
        if (hits.Any(hit => hit.Proposed is null)) throw new NothingProposed();
        await HitsOfOneEntity.Change(
            session, hits, (one, _) =>
            {
                // A screening in between may have found the same without what was decided meanwhile.
                if (one.Proposed is not null) one.Confirm(agrees, reason, session.Actor, session.Now);
            },
            stop);
    }
}
