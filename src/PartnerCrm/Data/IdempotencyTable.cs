using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Writes;

namespace PartnerCrm.Data;

internal sealed class IdempotencyTable : IEntityTypeConfiguration<IdempotencyRow>
{
    public const string KeyName = "pk_idempotency";

    public void Configure(EntityTypeBuilder<IdempotencyRow> table)
    {
        table.ToTable("idempotency");
        table.HasKey(row => new { row.Actor, row.Key }).HasName(KeyName);
        table.HasIndex(row => row.RecordedAt);
    }
}
