using Microsoft.EntityFrameworkCore;
using PartnerCrm.Data;
using PartnerCrm.Writes;
using Polly;

namespace PartnerCrm.Access;

/// <summary>Who somebody is, by user name and password, by session or by token; read from the database each time, so that a change of rights takes effect at once.</summary>
public sealed class SignIns(IDbContextFactory<CrmDb> databases, CommandRunner commands, ResiliencePipeline transientFaults, TimeProvider time)
{
    /// <summary>The account that a user name and password open; <see cref="SignInRefused"/> for every other case alike.</summary>
    public async Task<User> SignIn(string userName, string password, CancellationToken stop)
    {
        var name = userName.Trim().ToLowerInvariant();
        var user = await Read(db => db.Set<User>().AsNoTracking().Where(user => user.UserName == name), stop);
        var fits = Passwords.Fits(user?.PasswordHash, password);
        if (user is null) throw new SignInRefused();
        await commands.Run(new TrySignIn(user.Id, fits), Actor.Public, stop);
        return fits ? user : throw new SignInRefused();
    }

    /// <summary>Who acts in a session that began with this password; null when it has ended.</summary>
    public async Task<Actor?> OfSession(Guid userId, long passwordSetAt, CancellationToken stop) =>
        await Read(db => db.Set<User>().AsNoTracking().Where(user => user.Id == userId), stop) is { } user && Stamp(user) == passwordSetAt ? Acting(user, null) : null;

    /// <summary>Who acts with a token; null when it does not work.</summary>
    public async Task<Actor?> OfToken(string secret, CancellationToken stop)
    {
        var hash = AccessToken.HashOf(secret);
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

    private Actor? Acting(User user, Permission[]? scopes) => user.IsOpen(time.GetUtcNow()) ? Actor.Of(user.ContactId, user.UserName, user.Roles, scopes) : null;

    private async Task<T?> Read<T>(Func<CrmDb, IQueryable<T>> which, CancellationToken stop)
        where T : class => await transientFaults.ExecuteAsync(
        async token =>
        {
            await using var db = await databases.CreateDbContextAsync(token);
            return await which(db).SingleOrDefaultAsync(token);
        },
        stop);
}
