using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Takes down a relationship that is being considered.</summary>
/// <param name="Organization">The organization on the other side.</param>
/// <param name="Type">What kind of relationship it would be.</param>
/// <param name="Terms">What both sides want of each other.</param>
public sealed record OpenProspect([IdOf(typeof(Organization))] Guid Organization, RelationshipType Type, RelationshipTerms Terms) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var organization = await session.Find<Organization>(Organization, stop, "organization");
        return session.Add(Relationship.Open(session.NewId(), organization.Id, Type, Terms, session.Today));
    }
}
