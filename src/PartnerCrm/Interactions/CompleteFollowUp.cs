using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>Says that a follow-up is done.</summary>
/// <param name="FollowUp">The follow-up.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record CompleteFollowUp([IdOf(typeof(FollowUp))] Guid FollowUp, int Version, string? Outcome = null) : ICommand<FollowUp>
{
    public async Task<FollowUp> Run(Session session, CancellationToken stop)
    {
        var followUp = await session.Find<FollowUp>(FollowUp, Version, stop);
        followUp.Complete(session.Actor.Id, Outcome, session.Now);
        return followUp;
    }
}
