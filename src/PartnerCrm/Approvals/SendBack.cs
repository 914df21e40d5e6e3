using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Sends a case under review back to due diligence.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reason">Why.</param>
public sealed record SendBack([IdOf(typeof(Approval))] Guid Approval, int Version, string Reason) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, Version, stop);
        approval.Take(ApprovalStep.SendBack, await session.CaseOf(approval.Id, stop), session.Actor, session.Now, Reason);
        var relationship = await session.Find<Relationship>(approval.RelationshipId, stop, "approval");
        relationship.Take(RelationshipStep.SendBack, await session.FactsOf(relationship.Id, stop), session.Actor, session.Today, Reason);
        return approval;
    }
}
