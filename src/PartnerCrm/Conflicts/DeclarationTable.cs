using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts;

internal sealed class DeclarationTable : IEntityTypeConfiguration<Declaration>
{
    public const string Numbered = "declaration_number";
    public const string NumberedOfMeeting = "declaration_meeting_number";

    public void Configure(EntityTypeBuilder<Declaration> table)
    {
        table.ToTable("declaration", at =>
        {
            at.HasCheckConstraint("ck_declaration_filed", "(state = 'DRAFT') = (filed_at is null)");
            at.HasCheckConstraint("ck_declaration_reviewed", "(state = 'REVIEWED') = (reviewed_at is not null) and (reviewed_at is null) = (reviewed_by is null)");
            at.HasCheckConstraint("ck_declaration_for", "num_nonnulls(case_id, meeting_id) = 1");
            at.HasCheckConstraint("ck_declaration_lapses", "(state = 'DRAFT') = (lapses_on is null)");
        });
        table.Property(row => row.IsLate).HasComputedColumnSql("coalesce((filed_at at time zone 'UTC')::date > due_on, false)", stored: true);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Relationship>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Meeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Declaration>().WithMany().HasForeignKey(row => row.Corrects).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(row => row.ReviewedBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.CaseId, row.PersonId, row.Number }, Numbered).IsUnique();
        table.HasIndex(row => new { row.MeetingId, row.PersonId, row.Number }, NumberedOfMeeting).IsUnique();
        table.HasIndex(row => new { row.PersonId, row.State });
        table.HasIndex(row => new { row.FiledAt, row.Id });
        table.HasIndex(row => row.State);
        table.HasIndex(row => row.DueOn);
        table.HasIndex(row => row.LapsesOn);
        table.HasIndex(row => row.IsLate);
        table.HasIndex(row => row.SupersededAt);
    }
}

internal sealed class DeclarationItemTable : IEntityTypeConfiguration<DeclarationItem>
{
    public void Configure(EntityTypeBuilder<DeclarationItem> table)
    {
        table.ToTable("declaration_item", at => at.HasCheckConstraint("ck_declaration_item_period", "valid_to >= valid_from"));
        table.Property(item => item.Id).ValueGeneratedNever();
        table.Property(item => item.Amount).HasPrecision(18, 2);
        table.Property(item => item.Currency).HasMaxLength(3);
        table.HasOne<Declaration>().WithMany().HasForeignKey(item => item.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(item => item.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(item => new { item.DeclarationId, item.Id });
        table.HasIndex(item => item.Kind);
    }
}
