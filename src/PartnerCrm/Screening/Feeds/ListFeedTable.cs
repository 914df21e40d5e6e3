using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Screening.Feeds;

internal sealed class ListFeedTable : IEntityTypeConfiguration<ListFeed>
{
    public const string OnePerKind = "list_feed_kind";

    public void Configure(EntityTypeBuilder<ListFeed> table)
    {
        table.ToTable("list_feed");
        table.HasIndex(feed => feed.Kind, OnePerKind).IsUnique();
    }
}

internal sealed class ListFetchTable : IEntityTypeConfiguration<ListFetch>
{
    public void Configure(EntityTypeBuilder<ListFetch> table)
    {
        table.ToTable("list_fetch");
        table.Property(fetch => fetch.Id).ValueGeneratedNever();
        table.HasOne<ListFeed>().WithMany().HasForeignKey(fetch => fetch.FeedId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ListVersion>().WithMany().HasForeignKey(fetch => fetch.VersionId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(fetch => new { fetch.FeedId, fetch.At, fetch.Id });
        table.HasIndex(fetch => fetch.VersionId);
    }
}

internal sealed class ListFeedLeaseTable : IEntityTypeConfiguration<ListFeedLease>
{
    public void Configure(EntityTypeBuilder<ListFeedLease> table)
    {
        table.ToTable("list_feed_lease");
        table.HasKey(lease => lease.FeedId);
        table.Property(lease => lease.FeedId).ValueGeneratedNever();
        table.HasOne<ListFeed>().WithOne().HasForeignKey<ListFeedLease>(lease => lease.FeedId).OnDelete(DeleteBehavior.Restrict);
    }
}
