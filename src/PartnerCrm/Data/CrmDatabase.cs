using Microsoft.EntityFrameworkCore;

namespace PartnerCrm.Data;

/// <summary>How a database stands to the schema that this program expects.</summary>
public enum SchemaState
{
    /// <summary>There are no tables of this program yet.</summary>
    Empty,

    /// <summary>It was made by an older program; <c>migrate</c> brings it up.</summary>
    Older,

    /// <summary>It is what this program expects.</summary>
    Current,

    /// <summary>It was changed by a newer program.</summary>
    Newer,
}

/// <summary>The schema of a database: how it stands, and how it is brought to the present one.</summary>
public sealed class CrmDatabase(IDbContextFactory<CrmDb> databases)
{
    private const long MigrationLock = 0x43524D;

    public async Task<SchemaState> State(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return Compare([.. await db.Database.GetAppliedMigrationsAsync(stop)], [.. db.Database.GetMigrations()]);
    }

    /// <summary>Brings the database to the present schema; nothing happens when it is there. Two programs may try at the same time.</summary>
    public async Task Migrate(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);

        // An index over millions of rows takes its time.
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));

        // The framework's own lock ends with each migration, after which another program would repeat the next one. This one ends with the session.
        var exists = await db.Database.CanConnectAsync(stop);
        if (exists) await db.Database.OpenConnectionAsync(stop);
        if (exists) await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", stop);
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).Any();
        await db.Database.MigrateAsync(stop);

        // Takes long where a migration noted all organizations; what is left when this is ended, the servers work off.
        while (pending) pending = await db.Database.SqlQuery<int>($"select candidate_upkeep(today(), 5000) as \"Value\"").SingleAsync(stop) > 0;
        if (exists) await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
    }

    /// <summary>Everything a new database is made with, as text: the tables of the model, then what the slices add in SQL.</summary>
    internal static string Script(CrmDb db) =>
        string.Join('\n', SliceSql.All().Select(file => $"-- {file.Path}\n{file.Text}").Prepend(db.Database.GenerateCreateScript())).ReplaceLineEndings("\n");

    internal static SchemaState Compare(IReadOnlyList<string> applied, IReadOnlyList<string> known) =>
        applied.Count == 0 ? SchemaState.Empty
        : applied.Except(known).Any() ? SchemaState.Newer
        : known.Except(applied).Any() ? SchemaState.Older
        : SchemaState.Current;
}
