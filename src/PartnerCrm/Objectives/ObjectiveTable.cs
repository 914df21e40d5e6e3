using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Objectives;

internal sealed class FrameworkTable : IEntityTypeConfiguration<Framework>
{
    public void Configure(EntityTypeBuilder<Framework> table)
    {
        table.ToTable("framework");
        table.HasIndex(framework => framework.Code).IsUnique();
        table.HasIndex(framework => framework.FromYear);
    }
}

internal sealed class ObjectiveTable : IEntityTypeConfiguration<Objective>
{
    public void Configure(EntityTypeBuilder<Objective> table)
    {
        table.ToTable("objective");
        table.HasOne<Framework>().WithMany().HasForeignKey(objective => objective.FrameworkId).OnDelete(DeleteBehavior.Restrict);
        table.Property(objective => objective.Code).UseCollation("C");
        table.HasIndex(objective => new { objective.FrameworkId, objective.Code }).IsUnique();
        table.HasIndex(objective => new { objective.FrameworkId, objective.Rank });
        table.HasIndex(objective => objective.Code);
    }
}

internal sealed class ObjectiveMappingTable : IEntityTypeConfiguration<ObjectiveMapping>
{
    public void Configure(EntityTypeBuilder<ObjectiveMapping> table)
    {
        table.ToTable("objective_mapping");
        table.HasOne<Objective>().WithMany().HasForeignKey(mapping => mapping.FromId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Objective>().WithMany().HasForeignKey(mapping => mapping.ToId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(mapping => new { mapping.FromId, mapping.ToId }).IsUnique();
        table.HasIndex(mapping => mapping.ToId);
    }
}
