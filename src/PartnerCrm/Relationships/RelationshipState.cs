namespace PartnerCrm.Relationships;

/// <summary>Where a relationship stands in its life.</summary>
public enum RelationshipState
{
    /// <summary>Under consideration; nothing was proposed yet.</summary>
    Prospect,

    /// <summary>A written proposal was made.</summary>
    Proposed,

    /// <summary>Screening, conflict check and dossier are being prepared.</summary>
    InDueDiligence,

    /// <summary>Submitted for advice, input and decision.</summary>
    InReview,

    /// <summary>Decided for; no activity has begun.</summary>
    Approved,

    /// <summary>Decided against.</summary>
    Declined,

    /// <summary>Activities take place.</summary>
    Active,

    /// <summary>Being reviewed; activities wait.</summary>
    UnderReview,

    /// <summary>Activities are suspended.</summary>
    Suspended,

    /// <summary>Over.</summary>
    Ended,

    /// <summary>Given up before any activity.</summary>
    Withdrawn,
}
