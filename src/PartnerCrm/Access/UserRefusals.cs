using System.Globalization;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Another account has this user name.</summary>
public sealed class UserNameTaken() : Refusal("This user name is taken; choose another.", "userName");

/// <summary>The person has an account already.</summary>
public sealed class ContactHasAccount() : Refusal("This person has an account already; change its roles instead.", "contact");

/// <summary>Nobody changes his or her own rights.</summary>
public sealed class OwnRoles() : Refusal("Another administrator has to change your roles or close your account.", "user");

/// <summary>The account is closed.</summary>
public sealed class AccountClosed() : Refusal("This account is closed; add a new one.", "user");

/// <summary>User name and password do not open an account; whether there is one is not said, and a name that nobody has is locked like any other.</summary>
public sealed class SignInRefused(DateTimeOffset? lockedUntil = null)
    : Refusal(lockedUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $"Too many wrong passwords: this user name is locked until {until:HH:mm} UTC.") : "The user name or the password is wrong.", "password")
{
    internal DateTimeOffset? LockedUntil => lockedUntil;
}

/// <summary>The token has been revoked before.</summary>
public sealed class TokenAlreadyRevoked() : Refusal("This token has been revoked before.", "accessToken");
