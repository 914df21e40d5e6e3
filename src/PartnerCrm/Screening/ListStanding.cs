namespace PartnerCrm.Screening;

/// <summary>How far everybody on record was compared with a list.</summary>
public enum ListComparison
{
    /// <summary>Everybody was compared with all of its versions.</summary>
    Done,

    /// <summary>A version came, and not everybody was compared with it yet.</summary>
    Waiting,

    /// <summary>Comparing everybody with a version breaks off; it is tried again by itself.</summary>
    Failed,

    /// <summary>No version of it was imported yet, or it names nobody for a risk.</summary>
    None,
}

/// <summary>How a list stands today.</summary>
public sealed class ListStanding
{
    public Guid Id { get; set; }

    /// <summary>The kind of list, for example un-consolidated.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>The version in force; null where none was imported yet.</summary>
    public Guid? VersionId { get; set; }

    /// <summary>How far everybody on record was compared with it.</summary>
    public ListComparison Comparison { get; set; }

    /// <summary>Since when the comparison waits or breaks off; null where it is done.</summary>
    public DateTimeOffset? ComparisonSince { get; set; }

    /// <summary>Why the comparison breaks off.</summary>
    public string? ComparisonFailure { get; set; }

    /// <summary>When somebody or something last tried to import it in vain.</summary>
    public DateTimeOffset? LastFailedAt { get; set; }

    /// <summary>Why that failed.</summary>
    public string? LastFailure { get; set; }
}

/// <summary>The last attempt to import a list that failed, whoever tried it.</summary>
public sealed class ListFailure
{
    public required string ListKind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}
