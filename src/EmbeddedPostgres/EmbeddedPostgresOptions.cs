namespace EmbeddedPostgres;

/// <summary>Where the programs of PostgreSQL come from and how the places outside the data folder are called.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Names the per-user cache, and `/var/lib/NAME` for root, whose home the server's user cannot enter.</summary>
    public string Name { get; init; } = "embedded-postgres";

    /// <summary>A folder with `initdb`, `pg_ctl` and `postgres` (or its parent). Nothing else is looked at when it is set.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>True: pass over an installed PostgreSQL and use the npm package.</summary>
    public bool IgnoreInstalled { get; init; }

    /// <summary>Where the npm package is kept; null means the user's cache folder.</summary>
    public string? CacheFolder { get; init; }
}
