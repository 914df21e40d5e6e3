using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Profiles;

/// <summary>
/// Takes over a profile's file as a new version. One that was loaded before changes nothing. A new version of the profile in force takes its place; in a house
/// without any profile, the one of the name that the configuration gives is put in force.
/// </summary>
internal sealed record LoadProfile(ProfileRules Rules, string House) : ICommand<PolicyProfile>
{
    public async Task<PolicyProfile> Run(Session session, CancellationToken stop)
    {
        var checksum = Rules.Checksum();
        var versions = await session.UnfilteredForChange<PolicyProfile>().Where(profile => profile.Code == Rules.Code || profile.InForce).ToListAsync(stop);
        if (versions.Find(profile => profile.Code == Rules.Code && profile.Checksum == checksum) is { } known) return known;

        var number = versions.Where(profile => profile.Code == Rules.Code).Select(profile => profile.Number).DefaultIfEmpty().Max() + 1;
        var added = session.Add(PolicyProfile.Load(session.NewId(), number, Rules, session.Now));
        var before = versions.Find(profile => profile.InForce);
        if ((before?.Code ?? House) == Rules.Code) added.TakeForce(before, before is null ? "The profile that the configuration names." : "A new version of the profile in force.");
        return added;
    }
}
