using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Writes;
using Polly;

namespace PartnerCrm.Access;

/// <summary>
/// Who somebody is, by user name and password, by session or by token. What the database said is believed for a second at most, and not once this server
/// has changed any account, so that a change of rights takes effect at once here and within a second on other servers. Whoever stays longer than a request is looked up afresh.
/// </summary>
public sealed class SignIns(IDbContextFactory<CrmDb> databases, CommandRunner commands, ResiliencePipeline transientFaults, TimeProvider time)
{
    private static readonly TimeSpan Belief = TimeSpan.FromSeconds(1);
    private const int MaxBelieved = 10_000;
    private readonly NamesOfNobody nobodies = new(time);
    private readonly ConcurrentDictionary<string, (Actor Actor, long At, long Changes)> believed = new(StringComparer.Ordinal);

    /// <summary>The account that a user name and password open; <see cref="SignInRefused"/> for every other case alike.</summary>
    public async Task<User> SignIn(string userName, string password, CancellationToken stop)
    {
        var name = userName.Trim().ToLowerInvariant();
        var user = await Read(db => db.Set<User>().AsNoTracking().Where(user => user.UserName == name), stop);
        var fits = Passwords.Fits(user?.PasswordHash, password);
        if (user is null or { ClosedAt: not null }) throw new SignInRefused(nobodies.Guess(name));
        var attempt = new TrySignIn(user.Id, fits);
        await commands.Run(attempt, Actor.Public, stop);
        return fits ? user : throw new SignInRefused(attempt.LockedUntil);
    }

    /// <summary>Who acts in a session that began with this password; null when it has ended.</summary>
    public ValueTask<Actor?> OfSession(Guid userId, long passwordSetAt, CancellationToken stop, bool afresh = false) =>
        Believed($"{userId:N} {passwordSetAt}", token => ReadSession(userId, passwordSetAt, token), afresh, stop);

    /// <summary>Who acts with the token of this key; null when it does not work.</summary>
    public ValueTask<Actor?> OfToken(string key, CancellationToken stop, bool afresh = false) =>
        Believed(key, token => ReadToken(Convert.FromHexString(key), token), afresh, stop);

    private ValueTask<Actor?> Believed(string key, Func<CancellationToken, Task<Actor?>> read, bool afresh, CancellationToken stop) =>
        !afresh && believed.TryGetValue(key, out var known) && known.Changes == commands.AccountChanges && time.GetElapsedTime(known.At) < Belief
            ? new(known.Actor) : new(Ask(key, read, stop));

    private async Task<Actor?> Ask(string key, Func<CancellationToken, Task<Actor?>> read, CancellationToken stop)
    {
        // Taken before the look, so that what changes meanwhile ends the belief.
        var (at, changes) = (time.GetTimestamp(), commands.AccountChanges);
        if (await read(stop) is not { } actor) return null;
        if (believed.Count >= MaxBelieved) believed.Clear();
        believed[key] = (actor, at, changes);
        return actor;
    }

    private async Task<Actor?> ReadSession(Guid userId, long passwordSetAt, CancellationToken stop) =>
        await Read(db => db.Set<User>().AsNoTracking().Where(user => user.Id == userId), stop) is { } user && Stamp(user) == passwordSetAt ? Acting(user, null) : null;

    private async Task<Actor?> ReadToken(byte[] hash, CancellationToken stop)
    {
        var found = await Read(db => from token in db.Set<AccessToken>().AsNoTracking()
                                     join user in db.Set<User>().AsNoTracking() on token.UserId equals user.Id
                                     where token.Hash == hash
                                     select new { token, user }, stop);
        if (found is null || !found.token.Works(time.GetUtcNow()) || Acting(found.user, found.token.Scopes) is not { } actor) return null;
        if (!(found.token.LastUsedOn >= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))) await commands.Run(new UseToken(found.token.Id), actor, stop);
        return actor;
    }

    /// <summary>What a session remembers of the password it began with.</summary>
    internal static long Stamp(User user) => user.PasswordSetAt.ToUnixTimeMilliseconds();

    // A lock keeps out who signs in; it ends no session, or whoever guesses could end another's work.
    private static Actor? Acting(User user, Permission[]? scopes) => user.ClosedAt is null ? Actor.Of(user.ContactId, user.UserName, user.Roles, scopes) : null;

    private async Task<T?> Read<T>(Func<CrmDb, IQueryable<T>> which, CancellationToken stop)
        where T : class => await transientFaults.ExecuteAsync(
        async token =>
        {
            await using var db = await databases.CreateDbContextAsync(token);
            return await which(db).SingleOrDefaultAsync(token);
        },
        stop);
}
