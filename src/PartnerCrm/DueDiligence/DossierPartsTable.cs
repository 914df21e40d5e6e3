using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Audit;
using PartnerCrm.Files;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.DueDiligence;

internal sealed class DossierAnswerTable : IEntityTypeConfiguration<DossierAnswer>
{
    public void Configure(EntityTypeBuilder<DossierAnswer> table)
    {
        table.ToTable("dossier_answer", made => made.HasCheckConstraint("ck_dossier_answer_given", "(reply is null) = (answered_at is null)"));
        table.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.DossierId, row.Position, row.Id });
        table.HasIndex(row => row.AnsweredBy);
        table.HasIndex(row => row.Reply);
    }
}

internal sealed class DossierEvidenceTable : IEntityTypeConfiguration<DossierEvidence>
{
    public void Configure(EntityTypeBuilder<DossierEvidence> table)
    {
        table.ToTable("dossier_evidence", made => made.HasCheckConstraint("ck_dossier_evidence_something", "num_nonnulls(reference, file_id) > 0"));
        table.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.FileId);
        table.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DossierAnswer>().WithMany().HasForeignKey(row => row.AnswerId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.DossierId);
        table.HasIndex(row => new { row.AnswerId, row.AddedAt, row.Id });
    }
}

internal sealed class DossierExclusionTable : IEntityTypeConfiguration<DossierExclusion>
{
    public void Configure(EntityTypeBuilder<DossierExclusion> table)
    {
        table.ToTable("dossier_exclusion", made => made.HasCheckConstraint("ck_dossier_exclusion_checked", "(finding is null) = (checked_at is null)"));
        table.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.CheckedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.DossierId, row.Position, row.Id });
        table.HasIndex(row => row.CheckedBy);
        table.HasIndex(row => row.Finding);
    }
}

internal sealed class DossierRiskTable : IEntityTypeConfiguration<DossierRisk>
{
    public void Configure(EntityTypeBuilder<DossierRisk> table)
    {
        table.ToTable("dossier_risk", made => made.HasCheckConstraint("ck_dossier_risk_rated", "(level is null) = (rated_at is null)"));
        table.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.RatedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.DossierId, row.Position, row.Id });
        table.HasIndex(row => row.RatedBy);
        table.HasIndex(row => new { row.Dimension, row.Level });
        table.HasIndex(row => row.Level);
    }
}

internal sealed class DossierMeasureTable : IEntityTypeConfiguration<DossierMeasure>
{
    public void Configure(EntityTypeBuilder<DossierMeasure> table)
    {
        table.ToTable("dossier_measure");
        table.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.DossierId, row.DueOn, row.Id });
        table.HasIndex(row => row.OwnerId);
        table.HasIndex(row => row.DueOn);
    }
}

internal sealed class DossierSnapshotTable : IEntityTypeConfiguration<DossierSnapshot>
{
    public void Configure(EntityTypeBuilder<DossierSnapshot> table)
    {
        table.ToTable("dossier_snapshot");
        // The audit holds the hash of what was frozen: the frozen data themselves are kept once.
        table.Property(row => row.Content).IsSecret();
        table.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.DossierId, "dossier_snapshot_once").IsUnique();
    }
}
