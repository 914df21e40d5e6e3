using System.Globalization;

namespace PartnerCrm.Access;

/// <summary>Who asks: the contact behind the account, and what the account's roles (or a token's scopes) allow.</summary>
public sealed record Actor(Guid Id, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<Permission> Permissions)
{
    private readonly Guid id = Id;
    private readonly string name = Name;
    private readonly DateOnly? today;

    /// <summary>Told when something looks at who he is, beyond his rights: what it answers is then his alone.</summary>
    internal Action? Asked { get; init; }

    public Guid Id
    {
        get
        {
            Asked?.Invoke();
            return id;
        }
        init => id = value;
    }

    public string Name
    {
        get
        {
            Asked?.Invoke();
            return name;
        }
        init => name = value;
    }

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

    public bool IsSignedIn => id != Guid.Empty;

    /// <summary>Everything on which the answers to this actor depend, but for who he is: his rights, and the day.</summary>
    public string RightsKey => string.Create(CultureInfo.InvariantCulture, $"{IsSignedIn} {Today:O} {string.Join(',', Roles.Order())} {string.Join(',', Permissions.Order())}");

    /// <summary>Who he is, as text.</summary>
    public string PersonKey => string.Create(CultureInfo.InvariantCulture, $"{id:N} {name}");

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
