using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Objectives;
using PartnerCrm.Profiles;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Relationships;

internal sealed class RelationshipTable : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> table)
    {
        table.ToTable("relationship");
        table.Property(row => row.FinancingAmount).HasPrecision(15, 2);
        table.Ignore(row => row.IsDraft);
        table.Ignore(row => row.IsOver);
        table.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PolicyProfile>().WithMany().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.ProfileId);
        // The relationships with one organization, in the order in which its page shows them: some organizations have thousands.
        table.HasIndex(row => new { row.OrganizationId, row.OpenedOn, row.Id });
        table.Property(row => row.SortTitle).UseCollation("C");
        table.HasIndex(row => new { row.SortTitle, row.Id });
        table.HasIndex(row => row.Title);
        table.HasIndex(row => row.SortTitle, "ix_relationship_sort_title_trigrams").HasMethod("gin").HasOperators("gin_trgm_ops");
        // Cases in one state, and of one type, the newest first: a rare state is no walk over all cases.
        table.HasIndex(row => new { row.State, row.OpenedOn, row.Id });
        table.HasIndex(row => new { row.Type, row.OpenedOn, row.Id });
        table.HasIndex(row => new { row.ExpiresOn, row.Id });
        table.HasIndex(row => new { row.ReviewOn, row.Id });
        // Cases, the newest first. What expires or is reviewed soon was opened long ago: the days behind the id are looked at in the index, so that the newer cases are passed over unread.
        table.HasIndex(row => new { row.OpenedOn, row.Id, row.ExpiresOn, row.ReviewOn, row.InstrumentExpiresOn }, "relationship_newest");
        table.HasIndex(row => new { row.InstrumentExpiresOn, row.Id });
        table.HasIndex(row => new { row.OrganizationId, row.Id }, "relationship_published").HasFilter("published");
        // The register, the newest first: what everybody sees is little among all cases.
        table.HasIndex(row => new { row.OpenedOn, row.Id }, "relationship_published_newest").HasFilter("published");
        // Cases in one state for those who see no drafts: whoever asks for a state that he may not see is answered without a look at the drafts. The filter is their rule of visibility.
        table.HasIndex(row => new { row.State, row.OpenedOn, row.Id }, "relationship_submitted_state")
            .HasFilter("published or state in ('IN_REVIEW', 'APPROVED', 'DECLINED', 'ACTIVE', 'UNDER_REVIEW', 'SUSPENDED', 'ENDED')");
    }
}

internal sealed class RelationshipObjectiveTable : IEntityTypeConfiguration<RelationshipObjective>
{
    public void Configure(EntityTypeBuilder<RelationshipObjective> table)
    {
        table.ToTable("relationship_objective");
        table.HasOne<Relationship>().WithMany().HasForeignKey(row => row.RelationshipId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Objective>().WithMany().HasForeignKey(row => row.ObjectiveId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.RelationshipId, row.ObjectiveId }).IsUnique().HasDatabaseName("relationship_objective_once");
        table.HasIndex(row => new { row.ObjectiveId, row.RelationshipId });
    }
}

internal sealed class RelationshipMilestoneTable : IEntityTypeConfiguration<RelationshipMilestone>
{
    public void Configure(EntityTypeBuilder<RelationshipMilestone> table)
    {
        table.ToTable("relationship_milestone");
        table.HasOne<Relationship>().WithMany().HasForeignKey(row => row.RelationshipId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.RelationshipId, row.DueOn, row.Id });
        table.HasIndex(row => row.DueOn);
        table.HasIndex(row => row.ReachedOn);
    }
}

internal sealed class CasePartTable : IEntityTypeConfiguration<CasePart>
{
    private const string ThreePeople = "part in ('PREPARER', 'CHECKER', 'CONFIRMER')";

    public void Configure(EntityTypeBuilder<CasePart> table)
    {
        table.ToTable("case_part");
        table.HasOne<Relationship>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.CaseId, row.PersonId }, "case_part_three_people").IsUnique().HasFilter(ThreePeople);
        table.HasIndex(row => new { row.CaseId, row.Part }, "case_part_one_person").IsUnique().HasFilter(ThreePeople);
        table.HasIndex(row => new { row.CaseId, row.PersonId, row.Part }, "case_part_once").IsUnique();
        table.HasIndex(row => row.PersonId);
        table.HasIndex(row => row.Part);
    }
}
