using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Writes;

namespace PartnerCrm.Data;

/// <summary>What the tables of append-only rows have in common.</summary>
internal static class DatedRowColumns
{
    public static void Map<T>(EntityTypeBuilder<T> table)
        where T : DatedRow
    {
        table.Property(row => row.IsSuperseded).HasComputedColumnSql("superseded_at is not null", stored: true);
        table.HasOne<T>().WithMany().HasForeignKey(row => row.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.SupersededBy);
        table.ToTable(at => at.HasCheckConstraint($"ck_{table.Metadata.GetTableName()}_period", "valid_to >= valid_from"));
        table.ToTable(at => at.HasCheckConstraint($"ck_{table.Metadata.GetTableName()}_superseded", "superseded_by is null or superseded_at is not null"));
    }
}
