using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Data;

/// <summary>The tables, as the slices' <c>*Table.cs</c> files describe them. There are no query filters: visibility is a predicate of the read planner.</summary>
public sealed class CrmDb(DbContextOptions<CrmDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => EnumNames.UseFor(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDb).Assembly);
        foreach (var type in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            EnumNames.Check(type);
        }

        SnakeCase.Apply(modelBuilder.Model);
    }
}
