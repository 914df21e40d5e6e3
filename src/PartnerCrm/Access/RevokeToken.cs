using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Makes a token useless, at once and for good.</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="Version">The version that you saw.</param>
public sealed record RevokeToken([property: IdOf(typeof(AccessToken))] Guid AccessToken, int Version) : ICommand<AccessToken>
{
    public async Task<AccessToken> Run(Session session, CancellationToken stop)
    {
        var token = await session.Find<AccessToken>(AccessToken, Version, stop);
        var owner = await session.Unfiltered<User>().SingleAsync(user => user.Id == token.UserId, stop);
        if (owner.ContactId != session.Actor.Id && !session.Actor.May(Permission.ManageUsers)) throw new Forbidden("revoke another's token");
        token.Revoke(session.Now);
        return token;
    }
}
