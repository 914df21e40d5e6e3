using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Takes back the link between a relationship and an objective.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Objective">The objective.</param>
/// <param name="Reason">Why.</param>
public sealed record UnlinkObjective(
    [IdOf(typeof(Relationship))] Guid Relationship, int Version, [IdOf(typeof(Objective))] Guid Objective, string Reason) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        var link = await session.UnfilteredForChange<RelationshipObjective>()
            .SingleOrDefaultAsync(row => row.RelationshipId == relationship.Id && row.ObjectiveId == Objective, stop)
            ?? throw new NotFound("link to this objective", "objective");
        relationship.Unlink(link, Reason);
        session.Db.Remove(link);
        return relationship;
    }
}
