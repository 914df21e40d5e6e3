using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Profiles;

/// <summary>Makes the house work by this version of a policy profile. Dossiers and decisions made before stay pinned to the version of their time.</summary>
/// <param name="Profile">The version of the profile.</param>
/// <param name="Version">The version of the row that you saw.</param>
/// <param name="Reason">Why the house changes its rules.</param>
public sealed record ChooseProfile([property: IdOf(typeof(PolicyProfile))] Guid Profile, int Version, string Reason) : ICommand<PolicyProfile>
{
    public async Task<PolicyProfile> Run(Session session, CancellationToken stop)
    {
        var profile = await session.Find<PolicyProfile>(Profile, Version, stop);
        if (profile.InForce) throw new ProfileIsInForce();
        if (string.IsNullOrWhiteSpace(Reason)) throw new InvalidInput("Say why the house changes its rules.", "reason");
        profile.TakeForce(await session.UnfilteredForChange<PolicyProfile>().SingleOrDefaultAsync(other => other.InForce, stop), Reason);
        return profile;
    }
}
