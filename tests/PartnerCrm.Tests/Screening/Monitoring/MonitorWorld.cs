using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Monitoring;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Monitoring;

/// <summary>Servers' monitors over a test's own CRM.</summary>
internal static class MonitorWorld
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A server's monitor, whose lease ends soon when it dies.</summary>
    public static ScreeningMonitor Monitor(this CrmWorld world, TimeSpan? lease = null) => new(world.Data, world.Commands, world.Time, lease ?? TimeSpan.FromSeconds(1));

    /// <summary>Works off everything; a fault fails the test.</summary>
    public static Task CatchUp(this CrmWorld world) => world.Monitor().CatchUp(fault => throw new InvalidOperationException("The monitor failed.", fault), Stop);

    /// <summary>What screening concludes about some organizations, and which hits it rests on.</summary>
    public static async Task<string> Conclusions(this CrmWorld world, IEnumerable<Guid> organizations)
    {
        await using var db = world.Open();
        var lines = new List<string>();
        foreach (var id in organizations)
        {
            var state = await db.Set<ScreeningConclusion>().Where(row => row.PartyId == id).Select(row => row.State).SingleAsync(Stop);
            var hits = await (from hit in db.Set<ScreeningHit>()
                              join entry in db.Set<ListedEntry>() on hit.EntryId equals entry.Id
                              where hit.OrganizationId == id && hit.Current
                              select $"{hit.PartyId} {entry.SourceId} {entry.ContentHash} {hit.Score} {hit.Decision}").ToListAsync(Stop);
            lines.Add($"{id} {state} {string.Join(" | ", hits.Order(StringComparer.Ordinal))}");
        }

        return string.Join('\n', lines);
    }

    public static async Task<long> Count(this CrmWorld world, string sql) => (long)(await world.Ask(sql))!;
}
