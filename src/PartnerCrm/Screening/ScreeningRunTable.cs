using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Screening;

internal sealed class ScreeningRunTable : IEntityTypeConfiguration<ScreeningRun>
{
    public void Configure(EntityTypeBuilder<ScreeningRun> table)
    {
        table.ToTable("screening", at => at.HasCheckConstraint("ck_screening_failed", "(result = 'FAILED') = (failure is not null)"));
        table.HasOne<Party>().WithMany().HasForeignKey(run => run.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(run => new { run.PartyId, run.ScreenedAt, run.Id });
        table.HasIndex(run => new { run.ScreenedAt, run.Id });
        table.HasIndex(run => run.ValidUntil);
        table.HasIndex(run => run.Trigger);
        table.HasIndex(run => run.Result);
        table.HasIndex(run => run.HitsFound);
    }
}

internal sealed class ScreeningListTable : IEntityTypeConfiguration<ScreeningList>
{
    public void Configure(EntityTypeBuilder<ScreeningList> table)
    {
        table.ToTable("screening_list");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ScreeningRun>().WithMany().HasForeignKey(row => row.ScreeningId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ListVersion>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.ScreeningId, row.VersionId }).IsUnique();
    }
}

internal sealed class ScreenedPartyTable : IEntityTypeConfiguration<ScreenedParty>
{
    public void Configure(EntityTypeBuilder<ScreenedParty> table)
    {
        table.ToTable("screened_party");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ScreeningRun>().WithMany().HasForeignKey(row => row.ScreeningId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(row => row.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.ScreeningId, row.PartyId }).IsUnique();
        table.HasIndex(row => new { row.PartyId, row.ScreeningId });
        table.HasIndex(row => row.Role);
    }
}

internal sealed class ScreeningHitTable : IEntityTypeConfiguration<ScreeningHit>
{
    public const string SecondPerson = "ck_screening_hit_second_person";

    public void Configure(EntityTypeBuilder<ScreeningHit> table)
    {
        table.ToTable("screening_hit", at =>
        {
            at.HasCheckConstraint("ck_screening_hit_decided", "num_nulls(reason, decided_by, decided_at) = case when decision = 'UNDECIDED' and proposed is null then 3 else 0 end");
            at.HasCheckConstraint("ck_screening_hit_proposed_or_decided", "proposed is null or (decision = 'UNDECIDED' and proposed <> 'UNDECIDED' and confirmed_by is null)");
            at.HasCheckConstraint("ck_screening_hit_confirmed", "num_nulls(confirmed_by, confirmed_at) in (0, 2) and (confirmed_by is null or decision <> 'UNDECIDED')");
            at.HasCheckConstraint(SecondPerson, "confirmed_by <> decided_by");
            at.HasCheckConstraint("ck_screening_hit_unconfirmed", "not needs_confirmation or decision = 'UNDECIDED' or confirmed_by is not null");
            at.HasCheckConstraint("ck_screening_hit_holds_until", "holds_until is null or 'FALSE_POSITIVE' in (decision, proposed)");
            at.HasCheckConstraint("ck_screening_hit_ended_at", "(ended is null) = (ended_at is null)");
            at.HasCheckConstraint("ck_screening_hit_reopened_from", "(reopened is null) = (reopened_from is null)");
        });
        table.Property(hit => hit.Current).HasComputedColumnSql("ended is null", stored: true);
        table.Property(hit => hit.Explanation).HasColumnType("jsonb");
        table.Property(hit => hit.Score).HasPrecision(5, 4);
        table.HasOne<ScreeningRun>().WithMany().HasForeignKey(hit => hit.ScreeningId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(hit => hit.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ListedEntry>().WithMany().HasForeignKey(hit => hit.EntryId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(hit => hit.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ScreeningHit>().WithMany().HasForeignKey(hit => hit.CarriedFrom).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ScreeningHit>().WithMany().HasForeignKey(hit => hit.ReopenedFrom).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ListVersion>().WithMany().HasForeignKey(hit => hit.EndedByVersion).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(hit => hit.OrganizationId);
        table.HasIndex(hit => hit.Proposed);
        table.HasIndex(hit => hit.Current);
        table.HasIndex(hit => hit.HoldsUntil).HasFilter("ended is null");
        table.HasIndex(hit => new { hit.ScreeningId, hit.PartyId, hit.EntryId }).IsUnique();
        table.HasIndex(hit => new { hit.ScreeningId, hit.Score, hit.Id });
        table.HasIndex(hit => hit.PartyId);
        table.HasIndex(hit => hit.Decision);
        table.HasIndex(hit => new { hit.Score, hit.Id });
    }
}
