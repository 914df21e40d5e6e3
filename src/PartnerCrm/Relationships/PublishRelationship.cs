using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Shows an approved relationship to the public.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
public sealed record PublishRelationship([IdOf(typeof(Relationship))] Guid Relationship, int Version) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.Publish(await session.FactsOf(relationship.Id, stop), session.Actor, session.Today);
        return relationship;
    }
}
