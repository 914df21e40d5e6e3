using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Replaces the terms of a relationship that was not submitted yet; give them whole.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Terms">The terms as they now are.</param>
public sealed record UpdateRelationship([IdOf(typeof(Relationship))] Guid Relationship, int Version, RelationshipTerms Terms) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.Update(Terms);
        return relationship;
    }
}
