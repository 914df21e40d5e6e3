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

/// <summary>User name and password do not open an account; it is not said why.</summary>
public sealed class SignInRefused() : Refusal("The user name or the password is wrong, or the account is locked.", "password");

/// <summary>The token has been revoked before.</summary>
public sealed class TokenAlreadyRevoked() : Refusal("This token has been revoked before.", "accessToken");
