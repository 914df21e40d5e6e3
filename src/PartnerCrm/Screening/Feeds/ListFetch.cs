namespace PartnerCrm.Screening.Feeds;

/// <summary>What came of fetching a list.</summary>
public enum FetchOutcome
{
    /// <summary>A new version was taken over.</summary>
    Taken,

    /// <summary>The list is the one in force.</summary>
    Unchanged,

    /// <summary>The source did not give a list that can be read.</summary>
    Failed,

    /// <summary>The list has become much shorter, or is older than the one in force; an administrator must look.</summary>
    Refused,
}

/// <summary>One attempt to fetch a list.</summary>
public sealed class ListFetch
{
    public required Guid Id { get; init; }

    public required Guid FeedId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What came of it.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>Why nothing was taken over; empty where the list was taken or is the same.</summary>
    public string? Reason { get; init; }

    /// <summary>The checksum of what was fetched, where it was read.</summary>
    public string? Checksum { get; init; }

    /// <summary>The version in force afterwards, where it is this list.</summary>
    public Guid? VersionId { get; init; }

    /// <summary>By which the source tells whether its files changed.</summary>
    public string[] Validators { get; init; } = [];
}
