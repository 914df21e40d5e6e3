using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts;

internal sealed class PersonConflictTable : IEntityTypeConfiguration<PersonConflict>
{
    public const string OncePerPerson = "person_conflict_once";

    public void Configure(EntityTypeBuilder<PersonConflict> table)
    {
        table.ToTable("person_conflict", at =>
        {
            at.HasCheckConstraint("ck_person_conflict_resolved", "num_nulls(outcome, reason, resolved_by, resolved_at) in (0, 4)");
            at.HasCheckConstraint("ck_person_conflict_kept", "(resolution is null) = (outcome is null or outcome = 'NONE')");
            at.HasCheckConstraint("ck_person_conflict_bars", "bars = (outcome is null or coalesce(resolution = 'EXCLUDE' or (resolution = 'RECUSE' and not is_per_item), false))");
        });
        table.HasOne<Relationship>().WithMany().HasForeignKey(conflict => conflict.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(conflict => conflict.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ConflictCheck>().WithMany().HasForeignKey(conflict => conflict.CheckId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(conflict => new { conflict.CaseId, conflict.PersonId }, OncePerPerson).IsUnique();
        table.HasIndex(conflict => conflict.PersonId);
        table.HasIndex(conflict => conflict.CheckId);
        table.HasIndex(conflict => new { conflict.OpenedAt, conflict.Id });
        table.HasIndex(conflict => conflict.Outcome);
        table.HasIndex(conflict => conflict.Resolution);
        table.HasIndex(conflict => conflict.Bars);
    }
}

internal sealed class RecusalTable : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> table)
    {
        table.ToTable("recusal");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<PersonConflict>().WithMany().HasForeignKey(row => row.ConflictId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<AgendaItem>().WithMany().HasForeignKey(row => row.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.ConflictId, row.Id });
        table.HasIndex(row => new { row.AgendaItemId, row.Id });
    }
}
