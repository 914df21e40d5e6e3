namespace PartnerCrm.Conflicts;

/// <summary>How a conflict of interest is dealt with.</summary>
public enum ConflictResolution
{
    /// <summary>It is disclosed to those who decide, and the person takes part.</summary>
    Disclose,

    /// <summary>The person takes part within limits that the reason states.</summary>
    Limit,

    /// <summary>The person takes no part in the case.</summary>
    Recuse,

    /// <summary>The organization is excluded.</summary>
    Exclude,

    /// <summary>The Executive Secretary waives it, with a reason.</summary>
    Waive,
}
