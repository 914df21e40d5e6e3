namespace PartnerCrm.Approvals;

/// <summary>What was decided.</summary>
public enum DecisionOutcome
{
    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Approved, with conditions that are tracked.</summary>
    ApprovedWithConditions,

    /// <summary>Put off; the case goes back to due diligence and may be submitted again.</summary>
    Deferred,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Noted without a decision; the case goes back to due diligence and may be submitted again.</summary>
    Noted,
}
