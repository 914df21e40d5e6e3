namespace PartnerCrm.Approvals;

/// <summary>Who decides, and who is heard before.</summary>
public enum ApprovalRoute
{
    /// <summary>The Executive Secretary decides.</summary>
    ExecutiveDecision,

    /// <summary>The Strategic Planning Group advises, the Bureau gives input, the Commission decides at a session.</summary>
    CommissionDecision,
}
