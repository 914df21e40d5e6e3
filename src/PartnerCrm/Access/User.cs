using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>An account with which a person signs in.</summary>
public sealed partial class User : Entity
{
    /// <summary>After so many failed sign-ins in a row, an account is locked for so long: ASP.NET Identity's own rule.</summary>
    public static LockoutOptions Lockout => new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };

    private User()
        : base(Guid.Empty)
    {
    }

    private User(Guid id)
        : base(id)
    {
    }

    /// <summary>The name to sign in with.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>Hashed with a salt; never shown.</summary>
    public string PasswordHash { get; private set; } = string.Empty;

    /// <summary>When the password was set; sessions from before have ended.</summary>
    public DateTimeOffset PasswordSetAt { get; private set; }

    /// <summary>The person whose account it is.</summary>
    public Guid ContactId { get; private set; }

    /// <summary>What the person is to the secretariat, and so what the account may do.</summary>
    public Role[] Roles { get; private set; } = [];

    /// <summary>How many sign-ins failed since the last good one.</summary>
    public int FailedSignIns { get; private set; }

    /// <summary>Until when the account is locked after failed sign-ins.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>When the account was closed for good.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public static User Add(Guid id, string userName, string passwordHash, Guid contact, IReadOnlyCollection<Role> roles, DateTimeOffset at)
    {
        if (!UserNameForm().IsMatch(userName))
            throw new InvalidInput("A user name has 2 to 60 lower-case letters, digits, dots, hyphens or underscores, and starts with a letter.", "userName");
        var user = new User(id) { UserName = userName, PasswordHash = passwordHash, PasswordSetAt = at, ContactId = contact, Roles = [.. Ordered(roles)] };
        user.Record(new UserAdded(userName, user.Roles));
        return user;
    }

    public void SetRoles(IReadOnlyCollection<Role> roles, Actor by)
    {
        if (by.Id == ContactId) throw new OwnRoles();
        if (ClosedAt is not null) throw new AccountClosed();
        var before = Roles;
        Roles = [.. Ordered(roles)];
        Record(new RolesSet(before, Roles));
    }

    public void ChangePassword(string hash, DateTimeOffset at)
    {
        (PasswordHash, PasswordSetAt) = (hash, at);
        Record(new PasswordChanged());
    }

    /// <summary>Takes note of an attempt to sign in. A closed or locked account refuses it, whatever the password.</summary>
    public void TrySignIn(bool passwordFits, DateTimeOffset at)
    {
        if (ClosedAt is not null || LockedUntil > at) throw new SignInRefused(LockedUntil > at ? LockedUntil : null);
        FailedSignIns = passwordFits ? 0 : FailedSignIns + 1;
        LockedUntil = null;
        if (FailedSignIns < Lockout.MaxFailedAccessAttempts)
        {
            Record(passwordFits ? new SignedIn() : new SignInFailed(FailedSignIns));
            return;
        }

        (FailedSignIns, LockedUntil) = (0, at + Lockout.DefaultLockoutTimeSpan);
        Record(new UserLocked(LockedUntil.Value));
    }

    public void Close(string? reason, Actor by, DateTimeOffset at)
    {
        if (by.Id == ContactId) throw new OwnRoles();
        if (ClosedAt is not null) throw new AccountClosed();
        ClosedAt = at;
        Record(new UserClosed { Reason = reason });
    }

    private static IEnumerable<Role> Ordered(IReadOnlyCollection<Role> roles) =>
        roles.Count > 0 ? roles.Distinct().Order() : throw new InvalidInput("An account has at least one role.", "roles");

    [GeneratedRegex("^[a-z][a-z0-9._-]{1,59}$")]
    private static partial Regex UserNameForm();
}
