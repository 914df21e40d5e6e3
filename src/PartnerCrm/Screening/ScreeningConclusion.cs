namespace PartnerCrm.Screening;

/// <summary>What screening concludes about a party today.</summary>
public enum ScreeningState
{
    /// <summary>Never screened.</summary>
    NotScreened,

    /// <summary>The last screening did not finish.</summary>
    Failed,

    /// <summary>Screened against an older list, or before names, identifiers, people or owners changed.</summary>
    Stale,

    /// <summary>A possible match waits for a decision.</summary>
    Undecided,

    /// <summary>A listed party was recognized.</summary>
    TrueMatch,

    /// <summary>Screened against the lists in force, and nothing is open.</summary>
    Clear,
}

/// <summary>The one answer that other slices get from screening: no reasons, no names, only the conclusion per party.</summary>
public sealed class ScreeningConclusion
{
    /// <summary>The organization or contact it is about.</summary>
    public Guid PartyId { get; set; }

    /// <summary>The conclusion, over the party itself, its current people and its owners.</summary>
    public ScreeningState State { get; set; }

    /// <summary>When the party was last screened.</summary>
    public DateTimeOffset? ScreenedAt { get; set; }
}
