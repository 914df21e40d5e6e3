using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Advises on a proposal as a member of the Strategic Planning Group. What was said stays; say more by another statement.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Recommendation">What you recommend.</param>
/// <param name="Text">Your advice.</param>
public sealed record GiveAdvice([IdOf(typeof(Approval))] Guid Approval, Recommendation Recommendation, string Text) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, stop);
        session.Add(approval.Advise(session.NewId(), Recommendation, Text, await session.CaseOf(approval.Id, stop), session.Actor, session.Now));
        await session.Join(approval.RelationshipId, session.Actor.Id, Part.Adviser, stop);
        return approval;
    }
}
