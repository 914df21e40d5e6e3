namespace PartnerCrm.Relationships;

/// <summary>What moves a relationship from one state to the next.</summary>
public enum RelationshipStep
{
    /// <summary>Put the written proposal forward.</summary>
    Propose,

    /// <summary>Begin due diligence.</summary>
    Open,

    /// <summary>Submit for advice, input and decision.</summary>
    Submit,

    /// <summary>Send back to due diligence.</summary>
    SendBack,

    /// <summary>Decide for it.</summary>
    Approve,

    /// <summary>Decide against it.</summary>
    Decline,

    /// <summary>Begin the activities.</summary>
    Activate,

    /// <summary>Begin a review.</summary>
    Review,

    /// <summary>Suspend the activities.</summary>
    Suspend,

    /// <summary>Resume the activities.</summary>
    Resume,

    /// <summary>End it.</summary>
    End,

    /// <summary>Give it up before any activity.</summary>
    Withdraw,
}
