using System.Text.Json.Serialization;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Makes a token with which an app acts as you.</summary>
/// <param name="User">Your account.</param>
/// <param name="Name">What the token is for.</param>
/// <param name="Scopes">The rights it carries; none that you lack.</param>
/// <param name="Days">For how many days it works, 1 to 366.</param>
public sealed record CreateToken([property: IdOf(typeof(User))] Guid User, string Name, Permission[] Scopes, int Days) : ICommand<AccessToken>
{
    /// <summary>The token itself, of which only the hash is kept.</summary>
    [JsonIgnore]
    public string Secret { get; } = AccessToken.NewSecret();

    public async Task<AccessToken> Run(Session session, CancellationToken stop)
    {
        var user = await session.Find<User>(User, stop);
        // Whoever makes a token holds its secret: nobody may hold another's. The program itself hands it to the person at the terminal.
        if (session.Actor.IsSignedIn && user.ContactId != session.Actor.Id) throw new Forbidden("make a token for another account");
        if (session.Actor.IsSignedIn && Scopes.FirstOrDefault(scope => !session.Actor.May(scope), (Permission)(-1)) is var scope and >= 0)
            throw new InvalidInput($"You cannot hand on {LeafName(scope)}, which you lack.", "scopes");
        return session.Add(AccessToken.Create(session.NewId(), User, Name, Secret, Scopes, Days, session.Now));
    }

    private static string LeafName(Permission permission) => Data.EnumNames.Of(permission.ToString());
}
