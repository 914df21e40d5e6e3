using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
            at.HasCheckConstraint("ck_person_conflict_bars", "bars = (outcome is null or coalesce(resolution in ('RECUSE', 'EXCLUDE'), false))");
        });
        table.HasIndex(conflict => new { conflict.CaseId, conflict.PersonId }, OncePerPerson).IsUnique();
        table.HasIndex(conflict => conflict.PersonId);
        table.HasIndex(conflict => conflict.CheckId);
    }
}
