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
    public void Configure(EntityTypeBuilder<ScreeningHit> table)
    {
        table.ToTable("screening_hit", at => at.HasCheckConstraint("ck_screening_hit_decided", "num_nulls(reason, decided_by, decided_at) = case decision when 'UNDECIDED' then 3 else 0 end"));
        table.Property(hit => hit.Explanation).HasColumnType("jsonb");
        table.Property(hit => hit.Score).HasPrecision(5, 4);
        table.HasOne<ScreeningRun>().WithMany().HasForeignKey(hit => hit.ScreeningId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(hit => hit.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ListedEntry>().WithMany().HasForeignKey(hit => hit.EntryId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ScreeningHit>().WithMany().HasForeignKey(hit => hit.CarriedFrom).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(hit => new { hit.ScreeningId, hit.PartyId, hit.EntryId }).IsUnique();
        table.HasIndex(hit => new { hit.ScreeningId, hit.Score, hit.Id });
        table.HasIndex(hit => hit.PartyId);
        table.HasIndex(hit => hit.Decision);
        table.HasIndex(hit => new { hit.Score, hit.Id });
    }
}
