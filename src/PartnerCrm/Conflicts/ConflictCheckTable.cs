using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts;

internal sealed class ConflictCheckTable : IEntityTypeConfiguration<ConflictCheck>
{
    public const string Numbered = "conflict_check_number";

    public void Configure(EntityTypeBuilder<ConflictCheck> table)
    {
        table.ToTable("conflict_check", at => at.HasCheckConstraint("ck_conflict_check_absence", "(paths_found = 0) = (would_change is not null)"));
        table.HasOne<Relationship>().WithMany().HasForeignKey(check => check.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organization>().WithMany().HasForeignKey(check => check.CandidateId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(check => check.WouldChangePartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Link>().WithMany().HasForeignKey(check => check.WouldChangeLinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Declaration>().WithMany().HasForeignKey(check => check.SearcherDeclarationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(check => new { check.CaseId, check.Number }, Numbered).IsUnique();
        table.HasIndex(check => new { check.SearchedAt, check.Id });
        table.HasIndex(check => check.PathsFound);
        table.HasOne<PolicyProfile>().WithMany().HasForeignKey(check => check.PolicyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CheckedPartyTable : IEntityTypeConfiguration<CheckedParty>
{
    public void Configure(EntityTypeBuilder<CheckedParty> table)
    {
        table.ToTable("checked_party");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ConflictCheck>().WithMany().HasForeignKey(row => row.CheckId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(row => row.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.CheckId, row.Role, row.PartyId }).IsUnique();
        table.HasIndex(row => new { row.CheckId, row.Id });
    }
}

internal sealed class ConflictPathTable : IEntityTypeConfiguration<ConflictPath>
{
    public void Configure(EntityTypeBuilder<ConflictPath> table)
    {
        table.ToTable("conflict_path");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ConflictCheck>().WithMany().HasForeignKey(row => row.CheckId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.CheckId, row.Position }).IsUnique();
        table.HasIndex(row => row.Length);
        table.HasIndex(row => row.OwnershipPercent);
        table.HasIndex(row => row.Grade);
        table.HasOne<Party>().WithMany().HasForeignKey(row => row.EndId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConflictStepTable : IEntityTypeConfiguration<ConflictStep>
{
    public void Configure(EntityTypeBuilder<ConflictStep> table)
    {
        table.ToTable("conflict_step", at => at.HasCheckConstraint("ck_conflict_step_tie", "num_nonnulls(link_id, declaration_item_id) = 1"));
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ConflictPath>().WithMany().HasForeignKey(row => row.PathId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(row => row.FromId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(row => row.ToId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Link>().WithMany().HasForeignKey(row => row.LinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DeclarationItem>().WithMany().HasForeignKey(row => row.DeclarationItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.PathId, row.Position }).IsUnique();
    }
}
