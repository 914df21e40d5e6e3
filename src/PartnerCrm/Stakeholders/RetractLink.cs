using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that a tie never was. What was recorded stays on record as superseded.</summary>
/// <param name="Link">The link.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Reason">How it came to be recorded, and what is right.</param>
public sealed record RetractLink([IdOf(typeof(Link))] Guid Link, int Version, string Reason) : ICommand<Link>
{
    public async Task<Link> Run(Session session, CancellationToken stop)
    {
        var link = await session.Find<Link>(Link, Version, stop);
        link.Retract(Reason, session.Now);
        return link;
    }
}
