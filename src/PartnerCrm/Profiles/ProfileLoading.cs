using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;

namespace PartnerCrm.Profiles;

/// <summary>Brings the policy profiles of the files into the database whenever the program starts. What is there already is left alone.</summary>
internal static class ProfileLoading
{
    public static async Task Load(Crm crm, ProfileFiles profiles, CancellationToken stop)
    {
        await using var db = crm.Databases.CreateDbContext();
        var known = await db.Set<PolicyProfile>().Select(profile => new { profile.Code, profile.Checksum }).ToListAsync(stop);
        foreach (var rules in profiles.Files)
        {
            var checksum = rules.Checksum();

            // The same file is the same deed: two programs that start at once load it once.
            if (!known.Any(profile => profile.Code == rules.Code && profile.Checksum == checksum))
                await crm.Commands.Run(new LoadProfile(rules, profiles.House), Actor.Public, stop, $"profile {rules.Code} {checksum}");
        }
    }
}
