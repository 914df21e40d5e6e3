namespace PartnerCrm.Approvals;

/// <summary>Where an approval stands.</summary>
public enum ApprovalState
{
    /// <summary>Advice and input are being given; no decision was entered.</summary>
    InReview,

    /// <summary>A decision was entered from the report and waits for another person's confirmation.</summary>
    Recorded,

    /// <summary>The decision took effect.</summary>
    Decided,

    /// <summary>The case was sent back before a decision took effect.</summary>
    SentBack,

    /// <summary>The case was withdrawn before a decision took effect.</summary>
    Withdrawn,

    /// <summary>The decision was revoked.</summary>
    Revoked,
}
