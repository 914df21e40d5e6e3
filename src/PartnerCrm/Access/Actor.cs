namespace PartnerCrm.Access;

/// <summary>Who asks: the contact behind the account, and what the account's roles (or a token's scopes) allow.</summary>
public sealed record Actor(Guid Id, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<Permission> Permissions)
{
    /// <summary>Somebody who did not sign in.</summary>
    public static Actor Public { get; } = Of(Guid.Empty, "public", []);

    public bool IsSignedIn => Id != Guid.Empty;

    public static Actor Of(Guid id, string name, IEnumerable<Role> roles, IEnumerable<Permission>? scopes = null)
    {
        var held = roles.ToHashSet();
        var permissions = held.SelectMany(RolePermissions.Of).Concat(RolePermissions.Everyone).ToHashSet();
        if (scopes is not null) permissions.IntersectWith(scopes.Concat(RolePermissions.Everyone));
        return new Actor(id, name, held, permissions);
    }

    public bool May(Permission permission) => Permissions.Contains(permission);

    public bool Is(Role role) => Roles.Contains(role);
}
