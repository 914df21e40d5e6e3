using PartnerCrm.Relationships;

namespace PartnerCrm.Approvals;

/// <summary>Everything that the guards of an approval ask about, in one row per approval.</summary>
public sealed class ApprovalCase
{
    public Guid ApprovalId { get; set; }

    public Guid CaseId { get; set; }

    public ApprovalRoute Route { get; set; }

    public ApprovalState State { get; set; }

    public int Advice { get; set; }

    public int Input { get; set; }

    public Guid? Recorder { get; set; }

    public Guid? Preparer { get; set; }

    public Guid? Checker { get; set; }

    public Guid[] Conflicted { get; set; } = [];

    /// <summary>The case of an approval that is being made in this moment.</summary>
    public static ApprovalCase Of(Approval approval, CaseFacts facts) => new()
    {
        ApprovalId = approval.Id,
        CaseId = facts.CaseId,
        Route = approval.Route,
        State = approval.State,
        Preparer = facts.Preparer,
        Checker = facts.Checker,
        Conflicted = facts.Conflicted,
    };
}
