using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Interactions;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Files;

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.ToTable("stored_file", at => at.HasCheckConstraint("ck_stored_file_attached",
            "(use is null) = (attached_at is null) and num_nonnulls(interaction_id, relationship_id, evidence_for) = (use is not null)::int"));
        table.HasOne<Contact>().WithMany().HasForeignKey(file => file.UploadedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Interaction>().WithMany().HasForeignKey(file => file.InteractionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Relationship>().WithMany().HasForeignKey(file => file.RelationshipId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(file => file.Sha256);
        table.HasIndex(file => new { file.UploadedBy, file.UploadedAt });
        table.HasIndex(file => new { file.InteractionId, file.UploadedAt, file.Id });
        table.HasIndex(file => new { file.RelationshipId, file.UploadedAt, file.Id });
        table.HasIndex(file => file.EvidenceFor);
        // What is to be swept is little among all that is kept.
        table.HasIndex(file => file.UploadedAt, "ix_stored_file_loose").HasFilter("use is null");
    }
}

internal sealed class StoredContentTable : IEntityTypeConfiguration<StoredContent>
{
    public void Configure(EntityTypeBuilder<StoredContent> table)
    {
        table.ToTable("stored_content");
        table.HasKey(content => content.Sha256);
    }
}

internal sealed class StoredChunkTable : IEntityTypeConfiguration<StoredChunk>
{
    public void Configure(EntityTypeBuilder<StoredChunk> table)
    {
        table.ToTable("stored_chunk");
        table.HasKey(chunk => new { chunk.Sha256, chunk.Position });
        table.HasOne<StoredContent>().WithMany().HasForeignKey(chunk => chunk.Sha256).OnDelete(DeleteBehavior.Restrict);
    }
}
