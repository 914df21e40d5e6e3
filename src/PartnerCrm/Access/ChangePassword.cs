using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Changes your own password; every session of yours ends.</summary>
/// <param name="CurrentPassword">The password as it is.</param>
/// <param name="NewPassword">The password from now on.</param>
public sealed record ChangePassword([property: JsonIgnore] string CurrentPassword, [property: JsonIgnore] string NewPassword) : ICommand<User>
{
    public async Task<User> Run(Session session, CancellationToken stop)
    {
        var user = await session.UnfilteredForChange<User>().SingleOrDefaultAsync(own => own.ContactId == session.Actor.Id, stop) ?? throw new NotFound("account", null);
        if (!Passwords.Fits(user.PasswordHash, CurrentPassword)) throw new InvalidInput("This is not your current password.", "currentPassword");
        user.ChangePassword(Passwords.Hash(NewPassword, user.UserName, "newPassword"), session.Now);
        return user;
    }
}
