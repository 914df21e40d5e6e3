using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that a tie ended. A newer row with the last day takes the place of the one before, which stays on record.</summary>
/// <param name="Link">The link.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="LastDay">The last day on which it held; today unless said.</param>
/// <param name="Reason">Why.</param>
public sealed record EndLink([IdOf(typeof(Link))] Guid Link, int Version, DateOnly? LastDay = null, string? Reason = null) : ICommand<Link>
{
    public async Task<Link> Run(Session session, CancellationToken stop)
    {
        var link = await session.Find<Link>(Link, Version, stop);
        return session.Add(link.End(session.NewId(), LastDay ?? session.Today, Reason, session.Now));
    }
}
