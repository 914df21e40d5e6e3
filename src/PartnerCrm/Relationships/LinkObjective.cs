using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Links a relationship to a strategic objective, with a statement of what it contributes.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Objective">The objective.</param>
/// <param name="Contribution">What the relationship contributes to the objective.</param>
public sealed record LinkObjective(
    [IdOf(typeof(Relationship))] Guid Relationship, int Version, [IdOf(typeof(Objective))] Guid Objective, string Contribution) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        var objective = await session.Find<Objective>(Objective, stop, "objective");
        session.Add(relationship.Link(session.NewId(), objective.Id, Contribution));
        return relationship;
    }
}
