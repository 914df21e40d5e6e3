namespace PartnerCrm.Conflicts.Paths;

/// <summary>How much weight a path has by the thresholds in force. It orders what is looked at first and decides nothing.</summary>
public enum PathGrade
{
    /// <summary>The share of ownership along it stays below the lower threshold, or a declared amount below the significant one.</summary>
    Minor,

    /// <summary>It has no share of ownership, one that is not known, or one at or above the lower threshold.</summary>
    Significant,

    /// <summary>The share of ownership along it is at or above the threshold of control.</summary>
    Controlling,
}
