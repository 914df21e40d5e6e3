using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using PartnerCrm.Data;

namespace PartnerCrm.Writes;

/// <summary>A command that was carried out up to its commit. Its transaction is open, so that what it would leave can be read, and is rolled back when this is disposed.</summary>
public sealed class DryRun(Performed performed, CrmDb db, IDbContextTransaction? transaction) : IAsyncDisposable
{
    public Performed Performed { get; } = performed;

    /// <summary>Where its rows can be read; null where an earlier request with the same key did it, so that they can be read anywhere.</summary>
    public NpgsqlConnection? Connection => transaction is null ? null : (NpgsqlConnection)Db.Database.GetDbConnection();

    internal CrmDb Db { get; } = db;

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null) await transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
