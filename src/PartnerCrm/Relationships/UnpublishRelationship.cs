using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Hides a published relationship from the public again.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reason">Why.</param>
public sealed record UnpublishRelationship([IdOf(typeof(Relationship))] Guid Relationship, int Version, string Reason) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.Unpublish(Reason);
        return relationship;
    }
}
