using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Gives input on a proposal as a member of the Bureau. What was said stays; say more by another statement.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Recommendation">What you recommend.</param>
/// <param name="Text">Your input.</param>
public sealed record GiveBureauInput([IdOf(typeof(Approval))] Guid Approval, Recommendation Recommendation, string Text) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, stop);
        session.Add(approval.GiveInput(session.NewId(), Recommendation, Text, await session.CaseOf(approval.Id, stop), session.Actor, session.Now));
        await session.Join(approval.RelationshipId, session.Actor.Id, Part.BureauMember, stop);
        return approval;
    }
}
