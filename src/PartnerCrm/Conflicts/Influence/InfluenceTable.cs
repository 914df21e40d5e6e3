using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts.Influence;

internal sealed class InfluenceFindingTable : IEntityTypeConfiguration<InfluenceFinding>
{
    public void Configure(EntityTypeBuilder<InfluenceFinding> table)
    {
        table.ToTable("influence_finding", at => at.HasCheckConstraint("ck_influence_finding_share", "share_percent between 0 and 100"));
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<ConflictCheck>().WithMany().HasForeignKey(row => row.CheckId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Party>().WithMany().HasForeignKey(row => row.PartyId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.CheckId, row.Position });
        table.HasIndex(row => row.Kind);
        table.HasIndex(row => row.Level);
    }
}

internal sealed class InfluenceSourceTable : IEntityTypeConfiguration<InfluenceSource>
{
    public void Configure(EntityTypeBuilder<InfluenceSource> table)
    {
        table.ToTable("influence_source", at => at.HasCheckConstraint("ck_influence_source_one", "num_nonnulls(link_id, gift_id) <= 1"));
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<InfluenceFinding>().WithMany().HasForeignKey(row => row.FindingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Link>().WithMany().HasForeignKey(row => row.LinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Gift>().WithMany().HasForeignKey(row => row.GiftId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => new { row.FindingId, row.Id });
    }
}

internal sealed class GiftTable : IEntityTypeConfiguration<Gift>
{
    public void Configure(EntityTypeBuilder<Gift> table)
    {
        table.ToTable("gift");
        table.HasOne<Party>().WithMany().HasForeignKey(gift => gift.FromId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contact>().WithMany().HasForeignKey(gift => gift.ToId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(gift => gift.FromId);
        table.HasIndex(gift => gift.ToId);
        table.HasIndex(gift => new { gift.Day, gift.Id });
        table.HasOne<Gift>().WithMany().HasForeignKey(gift => gift.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(gift => gift.SupersededAt);
    }
}

internal sealed class RateImportTable : IEntityTypeConfiguration<RateImport>
{
    public void Configure(EntityTypeBuilder<RateImport> table) => table.ToTable("rate_import");
}

internal sealed class ExchangeRateTable : IEntityTypeConfiguration<ExchangeRate>
{
    // Set down in one_rate.sql.
    public const string OncePerDay = "exchange_rate_once";

    public void Configure(EntityTypeBuilder<ExchangeRate> table)
    {
        table.ToTable("exchange_rate", at => at.HasCheckConstraint("ck_exchange_rate_usd", "usd > 0"));
        table.HasOne<RateImport>().WithMany().HasForeignKey(rate => rate.ImportId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ExchangeRate>().WithMany().HasForeignKey(rate => rate.SupersededBy).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(rate => new { rate.Currency, rate.Day });
        table.HasIndex(rate => new { rate.Day, rate.Id });
        table.HasIndex(rate => rate.SupersededAt);
    }
}
