using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace PartnerCrm.Data;

/// <summary>Opens the model over one data source, which the read planner shares, so that the program has one pool of connections.</summary>
public sealed class CrmDbFactory(NpgsqlDataSource data) : IDbContextFactory<CrmDb>
{
    private readonly DbContextOptions<CrmDb> options = new DbContextOptionsBuilder<CrmDb>().UseNpgsql(data).Options;

    public CrmDb CreateDbContext() => new(options);

    /// <summary>The model as commands and reads see it; needs no database.</summary>
    public static IModel Model()
    {
        using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql().Options);
        return db.Model;
    }
}
