using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Profiles;

/// <summary>The rules of the house for those who decide by them. A version never changes, so that it is read once.</summary>
public sealed class PolicyProfiles
{
    private readonly ConcurrentDictionary<Guid, PolicyInForce> read = [];

    /// <summary>The version by which the house works as the database stands.</summary>
    /// <exception cref="InvalidOperationException">There is none: the first data were not loaded.</exception>
    public async Task<PolicyInForce> InForce(CrmDb db, CancellationToken stop)
    {
        var id = await db.Set<PolicyProfile>().Where(profile => profile.InForce).Select(profile => (Guid?)profile.Id).SingleOrDefaultAsync(stop);
        return await Of(db, id ?? throw new InvalidOperationException("No policy profile is in force; the verb 'migrate' loads those that travel with the program."), stop);
    }

    /// <summary>The version to which something was pinned.</summary>
    public async Task<PolicyInForce> Of(CrmDb db, Guid id, CancellationToken stop)
    {
        if (read.TryGetValue(id, out var known)) return known;
        var row = await db.Set<PolicyProfile>().AsNoTracking().SingleAsync(profile => profile.Id == id, stop);
        return read.GetOrAdd(id, new PolicyInForce(id, row.Code, row.Number, row.Checksum, ProfileRules.Of(row.Content)));
    }
}

/// <summary>The rules of the house within a command.</summary>
public static class SessionPolicy
{
    /// <summary>The version by which the house works now.</summary>
    public static Task<PolicyInForce> Policy(this Session session, CancellationToken stop) => session.Profiles.InForce(session.Db, stop);

    /// <summary>The version to which something was pinned.</summary>
    public static Task<PolicyInForce> Policy(this Session session, Guid pinned, CancellationToken stop) => session.Profiles.Of(session.Db, pinned, stop);
}
