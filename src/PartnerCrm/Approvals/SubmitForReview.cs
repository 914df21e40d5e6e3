using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Submits a case that the Commission decides for advice, input and decision. The checker submits it.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version of the relationship that you saw.</param>
public sealed record SubmitForReview([IdOf(typeof(Relationship))] Guid Relationship, int Version) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        var facts = await session.FactsOf(relationship.Id, stop);
        relationship.Take(RelationshipStep.Submit, facts, session.Actor, session.Today);
        return session.Add(Approval.Submit(session.NewId(), relationship, facts, session.Actor, session.Now));
    }
}
