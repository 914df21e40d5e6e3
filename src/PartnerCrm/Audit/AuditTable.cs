using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Data;

namespace PartnerCrm.Audit;

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("audit_entry");
        table.Property(entry => entry.Data).HasColumnType("jsonb");
        table.Property(entry => entry.Fact).UseCollation("C");
        table.KeyApart(entry => entry.Id);
        table.HasIndex(entry => new { entry.SubjectId, entry.RecordedAt, entry.Id });
        table.HasIndex(entry => new { entry.RecordedAt, entry.Id });
        // What happened of one kind, or to one kind of thing, the newest first: both may be rare in a log of millions.
        table.HasIndex(entry => new { entry.Fact, entry.RecordedAt, entry.Id });
        table.HasIndex(entry => new { entry.SubjectKind, entry.RecordedAt, entry.Id });
    }
}

internal sealed class AuditChangeTable : IEntityTypeConfiguration<AuditChange>
{
    public void Configure(EntityTypeBuilder<AuditChange> table)
    {
        table.ToTable("audit_change");
        table.Property(change => change.Before).HasColumnType("jsonb");
        table.Property(change => change.After).HasColumnType("jsonb");
        table.Property(change => change.EntityKind).UseCollation("C");
        table.Property(change => change.Field).UseCollation("C");
        table.HasOne<AuditEntry>().WithMany().HasForeignKey(change => change.EntryId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(change => new { change.EntryId, change.EntityKind, change.Field, change.Id });
        table.HasIndex(change => new { change.SubjectId, change.Id });
        table.HasIndex(change => new { change.EntityId, change.Id });
    }
}
