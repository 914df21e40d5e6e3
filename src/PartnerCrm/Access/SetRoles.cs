using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Sets what an account may do, from its next request on.</summary>
/// <param name="User">The account.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Roles">All roles that it has from now on.</param>
public sealed record SetRoles([property: IdOf(typeof(User))] Guid User, int Version, Role[] Roles) : ICommand<User>
{
    public async Task<User> Run(Session session, CancellationToken stop)
    {
        var user = await session.Find<User>(User, Version, stop);
        user.SetRoles(Roles, session.Actor);
        return user;
    }
}
