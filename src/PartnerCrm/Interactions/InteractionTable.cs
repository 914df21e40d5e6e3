using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Data;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Interactions;

internal sealed class InteractionTable : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> table)
    {
        table.ToTable("interaction");
        table.HasOne<Contact>().WithMany().HasForeignKey(interaction => interaction.LoggedBy).OnDelete(DeleteBehavior.Restrict);
        table.Property(interaction => interaction.SortSubject).UseCollation("C");
        table.KeyApart(interaction => interaction.Id);
        table.HasIndex(interaction => new { interaction.HappenedOn, interaction.Id });
        table.HasIndex(interaction => new { interaction.LoggedAt, interaction.Id });
        // What one person logged, and interactions of one kind, the latest first: no walk over what others logged, no sort of ten years' meetings.
        table.HasIndex(interaction => new { interaction.LoggedBy, interaction.HappenedOn, interaction.Id });
        table.HasIndex(interaction => new { interaction.Kind, interaction.HappenedOn, interaction.Id });
        // A subject is asked for as a whole or for a word in it; a hash is small, whatever its length.
        table.HasIndex(interaction => interaction.Subject).HasMethod("hash");
        table.HasIndex(interaction => interaction.SortSubject, "ix_interaction_sort_subject_trigrams").HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}

internal sealed class InteractionOrganizationTable : IEntityTypeConfiguration<InteractionOrganization>
{
    public void Configure(EntityTypeBuilder<InteractionOrganization> table)
    {
        table.ToTable("interaction_organization");
        table.Property(part => part.Id).ValueGeneratedNever();
        table.HasOne<Interaction>().WithMany().HasForeignKey(part => part.InteractionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organization>().WithMany().HasForeignKey(part => part.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(part => new { part.InteractionId, part.OrganizationId }).IsUnique();
        table.HasIndex(part => new { part.OrganizationId, part.HappenedOn, part.Id });
    }
}

internal sealed class InteractionParticipantTable : IEntityTypeConfiguration<InteractionParticipant>
{
    public void Configure(EntityTypeBuilder<InteractionParticipant> table)
    {
        table.ToTable("interaction_participant");
        table.Property(part => part.Id).ValueGeneratedNever();
        table.HasOne<Interaction>().WithMany().HasForeignKey(part => part.InteractionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(part => part.ContactId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(part => new { part.InteractionId, part.ContactId }).IsUnique();
        table.HasIndex(part => new { part.ContactId, part.HappenedOn, part.Id });
    }
}

internal sealed class InteractionObjectiveTable : IEntityTypeConfiguration<InteractionObjective>
{
    public void Configure(EntityTypeBuilder<InteractionObjective> table)
    {
        table.ToTable("interaction_objective");
        table.Property(part => part.Id).ValueGeneratedNever();
        table.HasOne<Interaction>().WithMany().HasForeignKey(part => part.InteractionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Objective>().WithMany().HasForeignKey(part => part.ObjectiveId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(part => new { part.InteractionId, part.ObjectiveId }).IsUnique();
        table.HasIndex(part => new { part.ObjectiveId, part.HappenedOn, part.Id });
    }
}

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> table)
    {
        table.ToTable("follow_up", at => at.HasCheckConstraint("ck_follow_up_done", "done = (done_at is not null) and done = (done_by is not null)"));
        table.HasOne<Interaction>().WithMany().HasForeignKey(followUp => followUp.InteractionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(followUp => followUp.OwnerId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(followUp => followUp.DoneBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(followUp => followUp.InteractionId);
        table.HasIndex(followUp => new { followUp.OwnerId, followUp.DueOn });
        table.HasIndex(followUp => new { followUp.DueOn, followUp.Id });
        // What is still to be done is little among all that was done over the years.
        table.HasIndex(followUp => new { followUp.Done, followUp.DueOn, followUp.Id });
        table.HasIndex(followUp => followUp.DoneBy);
    }
}
