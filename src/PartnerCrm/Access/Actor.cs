using System.Globalization;

namespace PartnerCrm.Access;

/// <summary>Who asks: the contact behind the account, and what the account's roles (or a token's scopes) allow.</summary>
public sealed record Actor(Guid Id, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<Permission> Permissions)
{
    private readonly DateOnly? today;

    /// <summary>Somebody who did not sign in.</summary>
    public static Actor Public { get; } = Of(Guid.Empty, "public", []);

    /// <summary>The program itself, when somebody works on it from the terminal.</summary>
    public static Actor Program { get; } = Of(Guid.Empty, "program", [Role.Secretariat, Role.Administrator]);

    /// <summary>The day on which he asks, by the host's clock; set per request, since guards compare it with expiry dates.</summary>
    /// <exception cref="InvalidOperationException">It was not set: a day by default would make everything look in force.</exception>
    public DateOnly Today
    {
        get => today ?? throw new InvalidOperationException("The actor's day is not set; write actor with { Today = ... } where the request begins.");
        init => today = value;
    }

    public bool IsSignedIn => Id != Guid.Empty;

    /// <summary>Everything on which the answers to this actor depend: who asks (own rows, open steps), with which rights, on which day.</summary>
    public string RightsKey => string.Create(CultureInfo.InvariantCulture, $"{Id:N} {Today:O} {string.Join(',', Roles.Order())} {string.Join(',', Permissions.Order())} {Name}");

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
