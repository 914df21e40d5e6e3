using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.DueDiligence;

internal sealed class DossierTable : IEntityTypeConfiguration<Dossier>
{
    public const string Numbered = "dossier_number", OneOpen = "dossier_one_open", OneAccepted = "dossier_one_accepted", OtherHand = "dossier_submitted_by_another";

    public void Configure(EntityTypeBuilder<Dossier> table)
    {
        table.ToTable("dossier", made =>
        {
            made.HasCheckConstraint(OtherHand, "not submitted_by = any(preparers)");
            made.HasCheckConstraint("ck_dossier_accepted_by_another", "accepted_by <> submitted_by and not accepted_by = any(preparers)");
            made.HasCheckConstraint("ck_dossier_submitted", "state in ('DRAFT', 'SUPERSEDED') or (submitted_at is not null and valid_until is not null)");
        });
        table.HasOne<Relationship>().WithMany().HasForeignKey(row => row.RelationshipId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PolicyProfile>().WithMany().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.SubmittedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.AcceptedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.RelationshipId, row.Number }, Numbered).IsUnique();
        table.HasIndex(row => row.RelationshipId, OneOpen).IsUnique().HasFilter("state in ('DRAFT', 'SUBMITTED')");
        table.HasIndex(row => row.RelationshipId, OneAccepted).IsUnique().HasFilter("state = 'ACCEPTED'");
        table.HasIndex(row => new { row.OrganizationId, row.Id });
        table.HasIndex(row => row.ProfileId);
        table.HasIndex(row => new { row.OpenedAt, row.Id });
        // Dossiers in one state, those that expire first in front.
        table.HasIndex(row => new { row.State, row.ValidUntil, row.Id });
        table.HasIndex(row => new { row.ValidUntil, row.Id });
        table.HasIndex(row => new { row.Tier, row.Id });
        table.HasIndex(row => new { row.Type, row.Id });
        table.HasIndex(row => new { row.RiskLevel, row.Id });
        table.HasIndex(row => new { row.Recommendation, row.Id });
        table.HasIndex(row => new { row.SubmittedAt, row.Id });
        table.HasIndex(row => row.SubmittedBy);
        table.HasIndex(row => row.AcceptedBy);
    }
}
