using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.DueDiligence.Freezing;

/// <summary>Organizations and people by the names that they have in this moment.</summary>
internal sealed class KnownParties
{
    private readonly Dictionary<Guid, FrozenParty> known = [];

    public static async Task<KnownParties> Of(CrmDb db, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var parties = new KnownParties();
        var asked = ids.Distinct().ToList();
        foreach (var row in await db.Set<Organization>().Where(row => asked.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(stop))
            parties.known[row.Id] = new FrozenParty(Wire.Encode("org", row.Id), "ORGANIZATION", row.Name);
        foreach (var row in await db.Set<Contact>().Where(row => asked.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(stop))
            parties.known[row.Id] = new FrozenParty(Wire.Encode("con", row.Id), "CONTACT", row.Name);
        return parties;
    }

    public FrozenParty Of(Guid id) => known[id];

    /// <summary>Nobody where it was the program itself.</summary>
    public FrozenParty? Of(Guid? id) => id is { } asked ? known.GetValueOrDefault(asked) : null;
}
