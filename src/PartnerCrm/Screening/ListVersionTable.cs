using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Screening;

internal sealed class ListVersionTable : IEntityTypeConfiguration<ListVersion>
{
    public const string OneInForce = "list_version_in_force", Numbered = "list_version_number";

    public void Configure(EntityTypeBuilder<ListVersion> table)
    {
        table.ToTable("list_version");
        table.Property(version => version.InForce).HasComputedColumnSql("replaced_at is null", stored: true);
        table.Property(version => version.Screens).HasDefaultValue(true).ValueGeneratedNever();
        table.HasOne<Contact>().WithMany().HasForeignKey(version => version.ImportedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(version => new { version.Kind, version.Number }, Numbered).IsUnique();
        table.HasIndex(version => version.Kind, OneInForce).IsUnique().HasFilter("replaced_at is null");
        table.HasIndex(version => new { version.ListDate, version.Id });
        table.HasIndex(version => version.InForce);
        table.HasIndex(version => version.ImportedBy);
    }
}

internal sealed class ListedEntryTable : IEntityTypeConfiguration<ListedEntry>
{
    public void Configure(EntityTypeBuilder<ListedEntry> table)
    {
        table.ToTable("listed_entry");
        table.Property(entry => entry.Id).ValueGeneratedNever();
        table.Property(entry => entry.SortName).UseCollation("C");
        table.Property(entry => entry.Screens).HasDefaultValue(true).ValueGeneratedNever();
        table.Property(entry => entry.Data).HasColumnType("jsonb");
        table.HasIndex(entry => new { entry.ListKind, entry.SourceId }, "listed_entry_in_force").IsUnique().HasFilter("until_version_id is null");
        table.HasIndex(entry => new { entry.ListKind, entry.FromVersionId });
        table.HasIndex(entry => new { entry.SortName, entry.Id });
        table.HasIndex(entry => entry.SortName, "ix_listed_entry_sort_name_trigrams").HasMethod("gin").HasOperators("gin_trgm_ops");
        table.HasIndex(entry => entry.ReferenceNumber);
        table.HasIndex(entry => entry.PrimaryName);
        table.HasIndex(entry => entry.Kind);
        table.HasIndex(entry => entry.FromVersionId);
        table.HasIndex(entry => entry.UntilVersionId);
    }
}

internal sealed class ListChangeTable : IEntityTypeConfiguration<ListChange>
{
    public void Configure(EntityTypeBuilder<ListChange> table)
    {
        table.ToTable("list_change");
        table.Property(change => change.Id).ValueGeneratedNever();
        table.HasOne<ListedEntry>().WithMany().HasForeignKey(change => change.EntryId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ListedEntry>().WithMany().HasForeignKey(change => change.BeforeId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(change => new { change.VersionId, change.Kind, change.Id });
    }
}

internal sealed class ListRecordTable : IEntityTypeConfiguration<ListRecordRow>
{
    public void Configure(EntityTypeBuilder<ListRecordRow> table)
    {
        table.ToTable("list_record");
        table.HasKey(row => new { row.ListKind, row.SourceId });
        table.Property(row => row.ListKind).UseCollation("C");
        table.Property(row => row.SourceId).UseCollation("C");
        table.Property(row => row.Data).HasColumnType("jsonb");
        table.HasIndex(row => row.PointsAt).HasMethod("gin");
    }
}
