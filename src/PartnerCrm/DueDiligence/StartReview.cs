using Microsoft.EntityFrameworkCore;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>Puts an active relationship under review because something that it rests on has expired. Where it is no longer active, nothing happens.</summary>
internal sealed record StartReview(Guid Relationship, string Reason) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.UnfilteredForChange<Relationship>().SingleAsync(row => row.Id == Relationship, stop);
        if (relationship.State is RelationshipState.Active)
            relationship.Take(RelationshipStep.Review, await session.FactsOf(relationship.Id, stop), session.Actor, session.Today, Reason);
        return relationship;
    }
}
