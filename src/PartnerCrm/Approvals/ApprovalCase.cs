using PartnerCrm.Data;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Sessions;

namespace PartnerCrm.Approvals;

/// <summary>Everything that the guards of an approval ask about, in one row per approval.</summary>
public sealed class ApprovalCase : IBlockable
{
    public Guid ApprovalId { get; set; }

    public Guid CaseId { get; set; }

    public Guid OrganizationId { get; set; }

    public ScreeningState Screening { get; set; }

    public bool DossierExcludes { get; set; }

    public ApprovalRoute Route { get; set; }

    /// <summary>Whether the profile of the case asks those who take part to declare their interests.</summary>
    public bool NeedsDeclarations { get; set; }

    public ApprovalState State { get; set; }

    /// <summary>The decision that was entered and waits, or was taken.</summary>
    public DecisionOutcome? Outcome { get; set; }

    public int Advice { get; set; }

    public int Input { get; set; }

    public Guid? Recorder { get; set; }

    public Guid? Preparer { get; set; }

    public Guid? Checker { get; set; }

    public Guid[] Conflicted { get; set; } = [];

    /// <summary>Who is recused from single items under which bodies discuss the case.</summary>
    public Guid[] Recused { get; set; } = [];

    /// <summary>The bodies of these items, in the same order.</summary>
    public string[] RecusedBodies { get; set; } = [];

    /// <summary>The first day on which each of these items is the one at hand.</summary>
    public DateOnly[] RecusedSince { get; set; } = [];

    /// <summary>The last of these days.</summary>
    public DateOnly[] RecusedUntil { get; set; } = [];

    /// <summary>Who is recused from the item under which the Commission decided; before a decision is entered, from every item that it could be.</summary>
    public Guid[] RecusedFromCommission { get; set; } = [];

    /// <summary>Who filed a declaration of interests that counts for the case.</summary>
    public Guid[] Declared { get; set; } = [];

    /// <summary>Until when each of them is in force, in the same order.</summary>
    public DateOnly[] DeclaredUntil { get; set; } = [];

    /// <summary>Whether a person's declaration of interests for the case is in force on a day.</summary>
    public bool HasDeclared(Guid person, DateOnly day) => Array.IndexOf(Declared, person) is >= 0 and var place && DeclaredUntil[place] >= day;

    /// <summary>Whether a person is recused from the item under which a body discusses the case on a day.</summary>
    public bool IsRecused(Guid person, MeetingBody body, DateOnly day) => Recused.Index()
        .Any(item => item.Item == person && RecusedBodies[item.Index] == EnumNames.Of(body.ToString()) && RecusedSince[item.Index] <= day && day <= RecusedUntil[item.Index]);

    /// <summary>The case of an approval that is being made in this moment.</summary>
    public static ApprovalCase Of(Approval approval, CaseFacts facts) => new()
    {
        ApprovalId = approval.Id,
        CaseId = facts.CaseId,
        OrganizationId = facts.OrganizationId,
        Screening = facts.Screening,
        DossierExcludes = facts.DossierExcludes,
        NeedsDeclarations = facts.NeedsDeclarations,
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
