using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;

namespace PartnerCrm.Writes;

/// <summary>A command on its way: who sends it, under which key, and what its attempts have done so far.</summary>
internal sealed class CommandRequest<TEntity>(ICommand<TEntity> command, Actor actor, string? idempotencyKey, Func<Guid>? newId)
    where TEntity : Entity
{
    private readonly byte[] hash = InputHash.Of(command, actor.Id, idempotencyKey);
    private readonly string key = idempotencyKey ?? Guid.CreateVersion7().ToString();
    private IReadOnlyList<Guid>? tried;

    public ICommand<TEntity> Command { get; } = command;

    public Actor Actor { get; } = actor;

    public Func<Guid> NewId { get; } = newId ?? Guid.CreateVersion7;

    /// <summary>Whether another request may carry the same key.</summary>
    public bool MayRepeat { get; } = idempotencyKey is not null;

    /// <summary>What a committed request with this key did; null where there is none.</summary>
    /// <exception cref="IdempotencyKeyReused">It had another input.</exception>
    public async Task<Performed?> Before(CrmDb db, CancellationToken stop)
    {
        // A key that the program made is known to nobody else, so only an attempt of ours can have used it.
        if (!MayRepeat && tried is null) return null;

        // Outside the transaction: within it this look at a small table would make all commands conflict with one another. Two at once meet at the row's key.
        var row = await db.Set<IdempotencyRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Actor == Actor.Id && row.Key == key, stop);
        if (row is null) return null;
        if (!row.InputHash.AsSpan().SequenceEqual(hash)) throw new IdempotencyKeyReused();

        // The answer to our own commit may have been lost.
        var isOurs = tried?.SequenceEqual(row.Facts) is true;
        return new Performed(new Done(row.EntityId, row.EntityVersion), row.Facts, IsRepeat: !isOurs);
    }

    /// <summary>The row that remembers an attempt when it commits.</summary>
    public IdempotencyRow Remember(Performed attempt, DateTimeOffset at)
    {
        tried = attempt.Facts;
        return new IdempotencyRow
        {
            Actor = Actor.Id,
            Key = key,
            InputHash = hash,
            EntityId = attempt.Done.Entity,
            EntityVersion = attempt.Done.Version,
            Facts = [.. attempt.Facts],
            RecordedAt = at,
        };
    }
}
