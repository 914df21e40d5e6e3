using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Events;
using PartnerCrm.Graph;

namespace PartnerCrm.Interactions;

/// <summary>
/// Tells each subscriber of his own follow-ups when their day comes. A subscription begins with those whose day has come and that are not done, so that nobody
/// misses one because a server or a computer was off at midnight; from then on it tells of each once.
/// </summary>
internal static class DueFollowUps
{
    private const string IsDue = "FollowUpDue";

    public static void Describe(SchemaBuilder schema)
    {
        var field = schema.Subscription<FollowUp>(
            "followUpDue", "Your own follow-ups that are to be done: first those whose day has come, then each as its day comes or as it is planned for a day that has come. Each is told once to a subscription.",
            Permission.ReadInteractions);
        field.SharesEvents = false; // each begins with what is due then
        field.Subscribe = at => Follow((RequestScope)at.Operation.Host!, at.Stop);
        field.Admits = async at =>
        {
            var (scope, id) = ((RequestScope)at.Operation.Host!, ((OutboxEvent)at.Parent!).SubjectId);
            var (owner, today) = (scope.Actor.Id, scope.Actor.Today);
            return await scope.Sight.Sees<FollowUp>(id, row => row.OwnerId == owner && !row.Done && row.DueOn <= today, scope.Actor, at.Stop);
        };
    }

    private static async IAsyncEnumerable<object?> Follow(RequestScope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        using var listener = scope.Events.Listen(one => one.IsNewDay || one.SubjectKind == nameof(FollowUp));
        var told = new HashSet<Guid>();
        foreach (var due in await Due(scope, null, told, stop)) yield return due;
        await foreach (var one in listener.Waiting.ReadAllAsync(stop))
            foreach (var due in await Due(scope, one.IsNewDay ? null : one.SubjectId, told, stop)) yield return due;
    }

    private static async Task<List<OutboxEvent>> Due(RequestScope scope, Guid? only, HashSet<Guid> told, CancellationToken stop)
    {
        var (owner, today) = (scope.Actor.Id, scope.Events.Today);
        var rows = await scope.Sight.Ask(
            db => db.Set<FollowUp>().AsNoTracking().Where(row => row.OwnerId == owner && !row.Done && row.DueOn <= today && (only == null || row.Id == only))
                .OrderBy(row => row.DueOn).ThenBy(row => row.Id).Select(row => new { row.Id, row.DueOn }).ToListAsync(stop), stop);
        return [.. rows.Where(row => told.Add(row.Id)).Select(row =>
            new OutboxEvent(Guid.Empty, IsDue, nameof(FollowUp), row.Id, new DateTimeOffset(row.DueOn, TimeOnly.MinValue, TimeSpan.Zero)))];
    }
}
