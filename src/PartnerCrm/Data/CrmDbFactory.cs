using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace PartnerCrm.Data;

/// <summary>Opens the model over one data source, which the read planner shares, so that the program has one pool of connections.</summary>
public sealed class CrmDbFactory(NpgsqlDataSource data) : IDbContextFactory<CrmDb>
{
    // The same for every database; EF Core would make one for each data source.
    private static readonly Lazy<IModel> TheModel = new(() =>
    {
        using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql().Options);
        return db.Model;
    });

    private readonly PooledDbContextFactory<CrmDb> pool = new(new DbContextOptionsBuilder<CrmDb>().UseModel(TheModel.Value).UseNpgsql(data).Options, poolSize: 64);

    public CrmDb CreateDbContext() => pool.CreateDbContext();

    /// <summary>The model as commands and reads see it; needs no database. It takes a while to make, once.</summary>
    public static IModel Model() => TheModel.Value;
}
