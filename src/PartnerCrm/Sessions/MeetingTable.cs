using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Relationships;

namespace PartnerCrm.Sessions;

internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> table)
    {
        table.ToTable("meeting", at => at.HasCheckConstraint("ck_meeting_days", "ends_on >= starts_on"));
        table.Property(meeting => meeting.Name).HasMaxLength(200);
        table.HasIndex(meeting => new { meeting.StartsOn, meeting.Id });
        table.HasIndex(meeting => meeting.EndsOn);
        table.HasIndex(meeting => meeting.Body);
    }
}

internal sealed class AgendaItemTable : IEntityTypeConfiguration<AgendaItem>
{
    public const string Numbered = "agenda_item_number";

    public void Configure(EntityTypeBuilder<AgendaItem> table)
    {
        table.ToTable("agenda_item");
        table.Property(item => item.Id).ValueGeneratedNever();
        table.Property(item => item.Number).HasMaxLength(20);
        table.Property(item => item.Title).HasMaxLength(300);
        table.HasOne<Meeting>().WithMany().HasForeignKey(item => item.MeetingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Relationship>().WithMany().HasForeignKey(item => item.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(item => new { item.MeetingId, item.Number }, Numbered).IsUnique();
        table.HasIndex(item => new { item.CaseId, item.MeetingId });
    }
}
