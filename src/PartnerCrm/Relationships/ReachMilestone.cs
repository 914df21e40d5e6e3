using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Takes down what came of a milestone.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Milestone">The milestone.</param>
/// <param name="ReachedOn">When it was reached.</param>
/// <param name="Result">What came of it.</param>
public sealed record ReachMilestone(
    [IdOf(typeof(Relationship))] Guid Relationship, int Version, [IdOf(typeof(RelationshipMilestone))] Guid Milestone, DateOnly ReachedOn, string Result)
        : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        var milestone = await session.UnfilteredForChange<RelationshipMilestone>()
            .SingleOrDefaultAsync(row => row.Id == Milestone && row.RelationshipId == relationship.Id, stop)
            ?? throw new NotFound("milestone of this relationship", "milestone");
        relationship.Reach(milestone, ReachedOn, Result, session.Today);
        return relationship;
    }
}
