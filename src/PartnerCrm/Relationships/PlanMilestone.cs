using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Takes down what both sides want to have achieved by a day.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Title">What is to be achieved.</param>
/// <param name="DueOn">By when.</param>
public sealed record PlanMilestone([IdOf(typeof(Relationship))] Guid Relationship, int Version, string Title, DateOnly DueOn) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        session.Add(relationship.Plan(session.NewId(), Title, DueOn));
        return relationship;
    }
}
