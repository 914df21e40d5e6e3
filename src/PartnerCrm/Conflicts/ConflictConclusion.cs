using PartnerCrm.Conflicts.Influence;

namespace PartnerCrm.Conflicts;

/// <summary>Where the conflict check of a case stands.</summary>
public enum ConflictCheckState
{
    /// <summary>No check was run.</summary>
    NotChecked,

    /// <summary>A check was run and is not concluded, or what it rests on has changed: a tie, a declaration, a gift, an income, a rate.</summary>
    Open,

    /// <summary>The check is concluded and nothing that it rests on has changed.</summary>
    Closed,
}

/// <summary>What a conflict check found.</summary>
public enum ConflictOutcome
{
    /// <summary>No conflict was found.</summary>
    None,

    /// <summary>It might look like a conflict to others.</summary>
    Apparent,

    /// <summary>It could become a conflict.</summary>
    Potential,

    /// <summary>It is a conflict.</summary>
    Actual,
}

/// <summary>The one answer that other slices get from conflict checks: the conclusion per case, never a path or a declaration.</summary>
public sealed class ConflictConclusion
{
    /// <summary>The relationship it is about.</summary>
    public Guid CaseId { get; set; }

    /// <summary>Where the check stands.</summary>
    public ConflictCheckState State { get; set; }

    /// <summary>What was found; null until the check is closed.</summary>
    public ConflictOutcome? Outcome { get; set; }

    /// <summary>The highest level among the latest check's findings of influence; null where no check was run.</summary>
    public FindingLevel? Influence { get; set; }

    /// <summary>Whether the resolution excludes the candidate.</summary>
    public bool Excludes { get; set; }

    /// <summary>The people with an open conflict in this case: they may neither advise nor confirm.</summary>
    public Guid[] Conflicted { get; set; } = [];

    /// <summary>What each judged conflict was found to be, and how it was resolved.</summary>
    public string[] Resolved { get; set; } = [];
}
