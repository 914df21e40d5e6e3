using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Writes;

namespace PartnerCrm.Data;

internal sealed class IdempotencyTable : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> table)
    {
        table.ToTable("idempotency");
        table.HasKey(row => new { row.Actor, row.Key });
        table.HasIndex(row => row.RecordedAt);
    }
}
