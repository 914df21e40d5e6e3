using System.Data;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.Screening;
using Polly;

namespace PartnerCrm.Writes;

/// <summary>What a command did: the entity it is about, at which version.</summary>
public readonly record struct Done(Guid Entity, int Version);

/// <summary>
/// Runs commands, and is the only place that saves. A command is one serializable transaction: deed, facts, audit and idempotency row together or not at all.
/// Transient faults repeat the whole command; its idempotency row tells when a lost answer was a success.
/// </summary>
public sealed class CommandRunner(
    IDbContextFactory<CrmDb> databases, Visibility visibility, ConstraintRefusals constraints, ResiliencePipeline transientFaults, TimeProvider time)
{
    /// <summary>The search indexes of the imported lists, which all commands share.</summary>
    public ListIndexes Lists { get; } = new(databases);

    public async Task<Done> Run<TEntity>(
        ICommand<TEntity> command, Actor actor, CancellationToken stop, string? idempotencyKey = null, Func<Guid>? newId = null)
        where TEntity : Entity
    {
        var key = idempotencyKey ?? Guid.CreateVersion7().ToString();
        var hash = Hash(command);
        try
        {
            return await transientFaults.ExecuteAsync(
                async token => await Once(command, actor, key, hash, newId ?? Guid.CreateVersion7, token), stop);
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries is [var entry, ..])
        {
            var current = await entry.GetDatabaseValuesAsync(stop);
            throw current is null ? new NotFound(Words.Of(entry.Metadata.ClrType.Name)) : new VersionConflict(current.GetValue<int>(nameof(Entity.Version)));
        }
        catch (Exception fault) when (constraints.For(fault) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task<Done> Once<TEntity>(ICommand<TEntity> command, Actor actor, string key, byte[] hash, Func<Guid> newId, CancellationToken stop)
        where TEntity : Entity
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        db.Database.AutoSavepointsEnabled = false; // A fault ends the whole transaction, so savepoints would only cost round trips.
        // Outside the transaction: within it this look at a small table would make all commands conflict with one another. Two at once meet at the row's key.
        if (await db.Set<IdempotencyRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Actor == actor.Id && row.Key == key, stop) is { } before)
            return before.InputHash.AsSpan().SequenceEqual(hash) ? new Done(before.EntityId, before.EntityVersion) : throw new IdempotencyKeyReused();

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var session = new Session(db, actor, Now(), newId, visibility) { Lists = Lists };
        var entity = await command.Run(session, stop);
        await Save(session, stop);
        await Remember(db, new IdempotencyRow
        {
            Actor = actor.Id,
            Key = key,
            InputHash = hash,
            EntityId = entity.Id,
            EntityVersion = entity.Version,
            RecordedAt = session.Now,
        }, stop);
        await transaction.CommitAsync(stop);
        return new Done(entity.Id, entity.Version);
    }

    // To the microsecond, as the database keeps it, so that what is audited equals what is stored.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Saves what the session changed together with its audit; nothing is saved without a fact.</summary>
    internal static async Task Save(Session session, CancellationToken stop, bool inBulk = false)
    {
        var trail = AuditTrail.Of(session);
        if (inBulk) await BulkInsert.AddedRows(session.Db, stop);
        await session.Db.SaveChangesAsync(stop);
        await trail.Write(session.Db, stop);
    }

    private static async Task Remember(CrmDb db, IdempotencyRow row, CancellationToken stop)
    {
        db.Add(row);
        await db.SaveChangesAsync(stop);
    }

    private static byte[] Hash<TEntity>(ICommand<TEntity> command)
        where TEntity : Entity =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { command = command.GetType().Name, input = (object)command }));
}
