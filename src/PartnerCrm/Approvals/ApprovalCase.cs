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

    /// <summary>Who is recused from the items under which the Strategic Planning Group discusses the case.</summary>
    public Guid[] RecusedFromGroup { get; set; } = [];

    /// <summary>Who is recused from the items under which the Bureau discusses the case.</summary>
    public Guid[] RecusedFromBureau { get; set; } = [];

    /// <summary>Who is recused from the items under which the Commission discusses the case.</summary>
    public Guid[] RecusedFromCommission { get; set; } = [];

    /// <summary>Who filed a declaration of interests that counts for the case.</summary>
    public Guid[] Declared { get; set; } = [];

    /// <summary>Until when each of them is in force, in the same order.</summary>
    public DateOnly[] DeclaredUntil { get; set; } = [];

    /// <summary>Whether a person's declaration of interests for the case is in force on a day.</summary>
    public bool HasDeclared(Guid person, DateOnly day) => Array.IndexOf(Declared, person) is >= 0 and var place && DeclaredUntil[place] >= day;

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
        Declared = facts.Declared,
        DeclaredUntil = facts.DeclaredUntil,
        RecusedFromCommission = facts.RecusedFromCommission,
    };
}
