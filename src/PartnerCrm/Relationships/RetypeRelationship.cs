using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Gives a relationship another type, since it turned out to be more or less than it was taken for. Decisions for the former type no longer
/// count.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Type">What it is now.</param>
/// <param name="Reason">Why.</param>
public sealed record RetypeRelationship([IdOf(typeof(Relationship))] Guid Relationship, int Version, RelationshipType Type, string Reason)
    : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.Retype(Type, Reason);
        return relationship;
    }
}
