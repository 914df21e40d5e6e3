using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Closes an account for good: its sessions and tokens stop working at once.</summary>
/// <param name="User">The account.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reason">Why.</param>
public sealed record CloseUser([property: IdOf(typeof(User))] Guid User, int Version, string? Reason) : ICommand<User>
{
    public async Task<User> Run(Session session, CancellationToken stop)
    {
        var user = await session.Find<User>(User, Version, stop);
        user.Close(Reason, session.Actor, session.Now);
        return user;
    }
}
