using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Revokes a decision. Its history stays; what was active under it is suspended.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reason">Why.</param>
public sealed record RevokeDecision([IdOf(typeof(Approval))] Guid Approval, int Version, string Reason) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, Version, stop);
        var inForce = approval.Outcome?.Approves() is true;
        approval.Take(ApprovalStep.Revoke, await session.CaseOf(approval.Id, stop), session.Actor, session.Now, Reason);
        var relationship = await session.Find<Relationship>(approval.RelationshipId, stop, "approval");
        if (inForce && DecisionEffects.OfRevocation.TryGetValue(relationship.State, out var step))
            relationship.Take(step, await session.FactsOf(relationship.Id, stop), session.Actor, session.Today, Reason);
        return approval;
    }
}
