using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Compares an organization, its current people and its owners, each under every name on record, with the lists in force.</summary>
/// <param name="Organization">The organization.</param>
public sealed record ScreenOrganization([IdOf(typeof(Organization))] Guid Organization) : ICommand<ScreeningRun>
{
    public async Task<ScreeningRun> Run(Session session, CancellationToken stop)
    {
        var organization = await session.Find<Organization>(Organization, stop, "organization");
        return await OneScreening.Run(session, organization.Id, ScreeningTrigger.Asked, stop) ?? throw new NoListInForce();
    }
}
