namespace PartnerCrm.Approvals;

/// <summary>What moves an approval from one state to the next.</summary>
public enum ApprovalStep
{
    /// <summary>Advise as a member of the Strategic Planning Group.</summary>
    Advise,

    /// <summary>Give input as a member of the Bureau.</summary>
    GiveInput,

    /// <summary>Decide as the Executive Secretary.</summary>
    Decide,

    /// <summary>Enter, or correct, the Commission's decision from the adopted report.</summary>
    Record,

    /// <summary>Confirm the entered decision against the report; it takes effect.</summary>
    Confirm,

    /// <summary>Send the case back to due diligence.</summary>
    SendBack,

    /// <summary>Give the case up.</summary>
    Withdraw,

    /// <summary>Revoke the decision; its history stays.</summary>
    Revoke,
}
