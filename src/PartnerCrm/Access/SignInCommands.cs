using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Takes note of an attempt to sign in. Lock and count are judged here, in the transaction, so that guesses sent at the same time count one by one.</summary>
internal sealed record TrySignIn(Guid User, bool PasswordFits) : ICommand<User>
{
    /// <summary>Until when the account is locked by this attempt.</summary>
    [JsonIgnore]
    public DateTimeOffset? LockedUntil { get; private set; }

    public async Task<User> Run(Session session, CancellationToken stop)
    {
        var user = await session.UnfilteredForChange<User>().SingleAsync(row => row.Id == User, stop);
        user.TrySignIn(PasswordFits, session.Now);
        LockedUntil = user.LockedUntil;
        return user;
    }
}

/// <summary>Takes note of the day on which a token was used.</summary>
internal sealed record UseToken(Guid Token) : ICommand<AccessToken>
{
    public async Task<AccessToken> Run(Session session, CancellationToken stop)
    {
        var token = await session.UnfilteredForChange<AccessToken>().SingleAsync(row => row.Id == Token, stop);
        token.Use(session.Today);
        return token;
    }
}
