using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.Writes;
using Polly;

namespace PartnerCrm.Events;

/// <summary>Whether an event is for somebody, by what he may see at this moment.</summary>
public sealed class EventSight(IDbContextFactory<CrmDb> databases, Visibility visibility, ResiliencePipeline transientFaults)
{
    /// <summary>Whether he sees the thing itself and a condition holds for it.</summary>
    public Task<bool> Sees<T>(Guid id, Expression<Func<T, bool>> condition, Actor actor, CancellationToken stop)
        where T : Entity => Ask(db => visibility.Of<T>(db, actor, id).Where(condition).AnyAsync(stop), stop);

    /// <summary>Whether he sees any of what a fact changed: what happened out of his sight must not be told by an event either.</summary>
    public Task<bool> SeesFact(Guid fact, Actor actor, CancellationToken stop) =>
        Ask(db => visibility.Of<AuditEntry>(db, actor, nameof(AuditEntry.Id), [fact]).AnyAsync(stop), stop);

    /// <summary>Asks about a thing and what hangs on it, where he sees the thing.</summary>
    internal Task<TAnswer> OfSeen<T, TAnswer>(Guid id, Actor actor, Func<CrmDb, IQueryable<T>, Task<TAnswer>> question, CancellationToken stop)
        where T : Entity => Ask(db => question(db, visibility.Of<T>(db, actor, id).AsNoTracking()), stop);

    /// <summary>Asks about rows whether he sees them or not: for what decides whether there is an event at all.</summary>
    internal async Task<T> Ask<T>(Func<CrmDb, Task<T>> question, CancellationToken stop) => await transientFaults.ExecuteAsync(
        async token =>
        {
            await using var db = await databases.CreateDbContextAsync(token);
            return await question(db);
        },
        stop);
}
