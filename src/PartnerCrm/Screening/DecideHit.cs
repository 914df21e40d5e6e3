using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Decides whether a possible match is the listed party. Where the organization's relationships ask for it, another person must confirm the decision before it holds.</summary>
/// <param name="Hit">The possible match.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Decision">What you decide.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What you looked at.</param>
/// <param name="Sources">Where the evidence is found: numbers of documents, web addresses.</param>
/// <param name="Files">Files that you uploaded as evidence.</param>
public sealed record DecideHit(
    [IdOf(typeof(ScreeningHit))] Guid Hit, int Version, HitDecision Decision, string Reason, string? Evidence = null, string[]? Sources = null,
    [property: IdOf(typeof(StoredFile))] Guid[]? Files = null) : ICommand<ScreeningHit>
{
    public async Task<ScreeningHit> Run(Session session, CancellationToken stop)
    {
        var hit = await session.Find<ScreeningHit>(Hit, Version, stop);
        var grounds = new HitGrounds(Reason, Evidence, Sources ?? []);
        await HitsOfOneEntity.Change(session, [hit], (one, policy) => one.Decide(Decision, grounds, policy, session.Actor, session.Now), stop);
        await session.Attach(Files ?? [], FileUse.HitDecision, hit.Id, "files", stop);
        return hit;
    }
}
