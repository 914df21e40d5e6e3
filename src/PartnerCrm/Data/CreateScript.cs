using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerCrm.Data;

/// <summary>
/// The whole schema as one step, made from the model: tables first, then the slices' own SQL. It leaves the same trace as a migration,
/// so that <c>MigrateAsync</c> and <c>GetMigrations</c> take its place without any other change.
/// </summary>
internal static class CreateScript
{
    public static IReadOnlyList<string> Steps(CrmDb db) => [Name(CrmDatabase.Script(db))];

    public static async Task Apply(CrmDb db, CancellationToken stop)
    {
        var text = CrmDatabase.Script(db);
        var history = db.GetService<IHistoryRepository>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await Execute(db, "select pg_advisory_xact_lock(5080)", stop);
        await Execute(db, history.GetCreateIfNotExistsScript(), stop);
        if ((await history.GetAppliedMigrationsAsync(stop)).Any(row => row.MigrationId == Name(text))) return;
        await Execute(db, text, stop);
        await Execute(db, history.GetInsertScript(new HistoryRow(Name(text), ProductInfo.GetVersion())), stop);
        await transaction.CommitAsync(stop);
    }

    private static string Name(string text) => $"00000000000000_Create_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";

    // Braces in SQL are no place holders here.
    private static async Task Execute(CrmDb db, string sql, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the text comes from the program's own model and resources
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }
}
