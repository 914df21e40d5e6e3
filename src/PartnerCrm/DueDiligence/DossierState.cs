namespace PartnerCrm.DueDiligence;

/// <summary>Where a dossier stands. That it has expired is told by its last day, so that it is never found out too late.</summary>
public enum DossierState
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>Complete, submitted by the checker, and frozen.</summary>
    Submitted,

    /// <summary>The case was decided on it, or somebody who had no hand in it accepted it.</summary>
    Accepted,

    /// <summary>Sent back; what was frozen stays, and a new dossier goes on from it.</summary>
    SentBack,

    /// <summary>A newer dossier took its place, or it was given up.</summary>
    Superseded,
}

/// <summary>A step in the life of a dossier.</summary>
public enum DossierStep
{
    /// <summary>Freeze it, complete as it is; the checker does so.</summary>
    Submit,

    /// <summary>Accept it as what the case is decided on.</summary>
    Accept,

    /// <summary>Send it back to its preparers.</summary>
    SendBack,

    /// <summary>Give it up.</summary>
    Supersede,
}

/// <summary>Whether an exclusion applies to an organization.</summary>
public enum ExclusionFinding
{
    /// <summary>It applies: there is no relationship with this organization.</summary>
    Applies,

    /// <summary>It does not apply.</summary>
    DoesNotApply,

    /// <summary>It could not be found out.</summary>
    Unknown,
}

/// <summary>What the preparers of a dossier recommend.</summary>
public enum DossierRecommendation
{
    /// <summary>Engage.</summary>
    Engage,

    /// <summary>Continue what there is.</summary>
    Continue,

    /// <summary>Engage, with the measures of the plan.</summary>
    EngageWithMeasures,

    /// <summary>Do not engage, or end what there is.</summary>
    Disengage,
}

/// <summary>What due diligence concludes about a case on a day.</summary>
public enum DueDiligenceState
{
    /// <summary>No dossier was opened for it.</summary>
    NotOpened,

    /// <summary>A dossier is being prepared.</summary>
    InPreparation,

    /// <summary>The last dossier was sent back or given up.</summary>
    SentBack,

    /// <summary>A complete dossier was submitted.</summary>
    Submitted,

    /// <summary>A complete dossier was accepted.</summary>
    Accepted,

    /// <summary>The last day of its dossier is over.</summary>
    Expired,

    /// <summary>An exclusion applies to the organization.</summary>
    Excluded,
}
