using PartnerCrm.Writes;

namespace PartnerCrm.Access;

public sealed record UserAdded(string UserName, IReadOnlyList<Role> Roles) : Fact;

public sealed record RolesSet(IReadOnlyList<Role> Before, IReadOnlyList<Role> After) : Fact;

public sealed record PasswordChanged : Fact;

public sealed record SignedIn : Fact;

public sealed record SignInFailed(int InARow) : Fact;

public sealed record UserLocked(DateTimeOffset Until) : Fact;

public sealed record UserClosed : Fact;

public sealed record TokenCreated(string Name, IReadOnlyList<Permission> Scopes, DateTimeOffset ExpiresAt) : Fact;

public sealed record TokenUsed(DateOnly On) : Fact;

public sealed record TokenRevoked : Fact;
