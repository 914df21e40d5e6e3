using System.Data;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.Profiles;
using PartnerCrm.Screening;
using Polly;

namespace PartnerCrm.Writes;

/// <summary>
/// Runs commands, and is the only place that saves. A command is one serializable transaction: deed, facts, audit and idempotency row together or not at all.
/// Transient faults repeat the whole command; its idempotency row tells when a lost answer was a success.
/// </summary>
public sealed class CommandRunner(
    IDbContextFactory<CrmDb> databases, Visibility visibility, ConstraintRefusals constraints, ResiliencePipeline transientFaults, TimeProvider time)
{
    private const int Many = 500;

    private long accountChanges;

    /// <summary>The search indexes of the imported lists, which all commands share.</summary>
    public ListIndexes Lists { get; } = new(databases);

    /// <summary>The policy profiles that were read.</summary>
    public PolicyProfiles Profiles { get; } = new();

    /// <summary>Raised when a command was committed that subscribers may hear of.</summary>
    public event Action? Announced;

    /// <summary>How often a command changed an account or a token: what was believed of them before is to be read again.</summary>
    public long AccountChanges => Interlocked.Read(ref accountChanges);

    /// <summary>What commands recorded, as somebody may read it.</summary>
    public RecordedFacts Facts { get; } = new(databases, visibility, transientFaults);

    public async Task<Done> Run<TEntity>(
        ICommand<TEntity> command, Actor actor, CancellationToken stop, string? idempotencyKey = null, Func<Guid>? newId = null)
        where TEntity : Entity => (await Perform(command, actor, stop, idempotencyKey, newId)).Done;

    /// <summary>Carries out a command; where a request with the same key did so before, that one's deed is the answer.</summary>
    /// <exception cref="Refusal">It was not done.</exception>
    public async Task<Performed> Perform<TEntity>(
        ICommand<TEntity> command, Actor actor, CancellationToken stop, string? idempotencyKey = null, Func<Guid>? newId = null)
        where TEntity : Entity
    {
        var request = new CommandRequest<TEntity>(command, actor, idempotencyKey, newId);
        return await Patiently(async token => await Once(request, token), stop);
    }

    /// <summary>Carries out a command up to its commit, so that what it would leave can be read; whoever asks disposes of it, which undoes it.</summary>
    /// <exception cref="Refusal">It would not be done.</exception>
    public async Task<DryRun> Try<TEntity>(ICommand<TEntity> command, Actor actor, CancellationToken stop, string? idempotencyKey = null)
        where TEntity : Entity
    {
        var request = new CommandRequest<TEntity>(command, actor, idempotencyKey, null);
        return await Patiently(async token => await TryOnce(request, token), stop);
    }

    private async Task<T> Patiently<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken stop)
    {
        try
        {
            return await transientFaults.ExecuteAsync(attempt, stop);
        }
        catch (Exception fault) when (constraints.For(fault) is { } refusal)
        {
            throw refusal;
        }
        catch (Exception fault) when (TransientFaults.Passes(fault))
        {
            throw new RetryLater();
        }
    }

    private async Task<Performed> Once<TEntity>(CommandRequest<TEntity> request, CancellationToken stop)
        where TEntity : Entity
    {
        await using var db = await Open(stop);
        if (await request.Before(db, stop) is { } before) return before;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
            var (performed, trail) = await Deed(db, request, stop);
            // A statement for each of very many rows takes longer than all of them at once.
            if (db.ChangeTracker.Entries().Count(row => row.State is EntityState.Added) > Many) await BulkInsert.AddedRows(db, stop);
            var batch = Rows(db, trail);
            foreach (var announcement in trail.Announcements) batch.Add(announcement);
            batch.Add(request.Remember(performed, trail.At));
            if (!await batch.Send(commit: true, stop)) await transaction.CommitAsync(stop);
            if (trail.Announcements.Count > 0) Announced?.Invoke();
            if (typeof(TEntity) == typeof(User) || typeof(TEntity) == typeof(AccessToken)) Interlocked.Increment(ref accountChanges);
            return performed;
        }
        catch (Exception refused) when (request.MayRepeat && (refused is Refusal || constraints.For(refused) is not null))
        {
            // The same request, sent twice at once, may have been done after we looked, and be what stands in the way.
            if (await request.Before(db, stop) is { } meanwhile) return meanwhile;
            throw;
        }
    }

    private async Task<DryRun> TryOnce<TEntity>(CommandRequest<TEntity> request, CancellationToken stop)
        where TEntity : Entity
    {
        var db = await Open(stop);
        try
        {
            if (await request.Before(db, stop) is { } before) return new DryRun(before, db, null);

            // One snapshot is enough for what will never be committed, and reading it can neither fail nor make others fail as in a serializable one.
            var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            var (performed, trail) = await Deed(db, request, stop);
            await Rows(db, trail).Send(commit: false, stop);
            await db.Database.ExecuteSqlRawAsync("set constraints all immediate", stop);
            return new DryRun(performed, db, transaction);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    private async Task<(Performed Performed, AuditTrail Trail)> Deed<TEntity>(CrmDb db, CommandRequest<TEntity> request, CancellationToken stop)
        where TEntity : Entity
    {
        var session = new Session(db, request.Actor, Now(), request.NewId, visibility) { Lists = Lists, Profiles = Profiles };
        var entity = await request.Command.Run(session, stop);
        var trail = AuditTrail.Of(session);
        return (new Performed(new Done(entity.Id, entity.Version), trail.Facts, IsRepeat: false), trail);
    }

    private async Task<CrmDb> Open(CancellationToken stop)
    {
        var db = await databases.CreateDbContextAsync(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // Once is enough: when the deed is done.
        return db;
    }

    // To the microsecond, as the database keeps it, so that what is audited equals what is stored.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Saves what the session changed together with its audit, the new rows in bulk; nothing is saved without a fact.</summary>
    internal static async Task SaveInBulk(Session session, CancellationToken stop)
    {
        var trail = AuditTrail.Of(session);
        await BulkInsert.AddedRows(session.Db, stop);
        await Rows(session.Db, trail).Send(commit: false, stop);
    }

    private static WriteBatch Rows(CrmDb db, AuditTrail trail)
    {
        var batch = new WriteBatch(db);
        batch.AddChangedRows();
        trail.AddTo(batch);
        return batch;
    }
}
