namespace PartnerCrm.Screening.Feeds;

/// <summary>Which server fetches a list at the moment; a server that dies loses it with time.</summary>
public sealed class ListFeedLease
{
    public required Guid FeedId { get; init; }

    public required Guid Holder { get; init; }

    public required DateTimeOffset Until { get; init; }
}
