using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.DueDiligence;
using PartnerCrm.Screening;

namespace PartnerCrm.Relationships;

/// <summary>Everything that the guards of a case ask about, in one row per relationship. It holds conclusions of other slices, never their reasons.</summary>
public sealed class CaseFacts : IBlockable
{
    public Guid CaseId { get; set; }

    public Guid OrganizationId { get; set; }

    public RelationshipType Type { get; set; }

    public RelationshipState State { get; set; }

    public DateOnly ExpiresOn { get; set; }

    public bool HasProposal { get; set; }

    public bool HasPublicLabel { get; set; }

    public bool Published { get; set; }

    public int Objectives { get; set; }

    public DateOnly? InstrumentExpiresOn { get; set; }

    public Guid? Preparer { get; set; }

    public Guid? Checker { get; set; }

    public Guid? Confirmer { get; set; }

    public ScreeningState Screening { get; set; }

    public ConflictCheckState ConflictCheck { get; set; }

    public ConflictOutcome? ConflictOutcome { get; set; }

    /// <summary>The highest level of influence that the latest conflict check found; null where none was run.</summary>
    public FindingLevel? Influence { get; set; }

    public bool Excludes { get; set; }

    public Guid[] Conflicted { get; set; } = [];

    /// <summary>What each judged conflict of interest was found to be, and how it was resolved; whose it was is not said.</summary>
    public string[] ResolvedConflicts { get; set; } = [];

    /// <summary>Who is recused from the item under which the Commission decided; before a decision is entered, from every item that it could be.</summary>
    public Guid[] RecusedFromCommission { get; set; } = [];

    /// <summary>Who filed a declaration of interests that counts for the case.</summary>
    public Guid[] Declared { get; set; } = [];

    /// <summary>Until when each of them is in force, in the same order.</summary>
    public DateOnly[] DeclaredUntil { get; set; } = [];

    /// <summary>The version of the policy profile by which the house works today.</summary>
    public Guid? HouseProfile { get; set; }

    /// <summary>The version that the case keeps; the house's own where it was not opened yet.</summary>
    public Guid? Profile { get; set; }

    /// <summary>Who decides by that version.</summary>
    public ApprovalRoute? Route { get; set; }

    /// <summary>Whether that version asks for a dossier before such a case is decided.</summary>
    public bool NeedsDossier { get; set; }

    /// <summary>Whether that version asks those who take part in such a case to declare their interests.</summary>
    public bool NeedsDeclarations { get; set; }

    /// <summary>Whether a dossier found that an exclusion applies to the organization.</summary>
    public bool DossierExcludes { get; set; }

    /// <summary>The last day of the dossier that was accepted.</summary>
    public DateOnly? DossierAcceptedUntil { get; set; }

    /// <summary>The last day of the dossier that was submitted and waits.</summary>
    public DateOnly? DossierSubmittedUntil { get; set; }

    public bool DossierDrafted { get; set; }

    public bool DossierClosed { get; set; }

    /// <summary>The approval that is under way.</summary>
    public Guid? OpenApproval { get; set; }

    /// <summary>Whether the decision that was entered and waits for its confirmation approves; null where none waits.</summary>
    public bool? RecordedApproves { get; set; }

    /// <summary>Whether the decision that was entered and waits for its confirmation declines; null where none waits.</summary>
    public bool? RecordedDeclines { get; set; }

    /// <summary>Who entered the decision that waits for its confirmation.</summary>
    public Guid? Recorder { get; set; }

    /// <summary>The first day of the latest decision that approves this type.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The last day of the latest decision that approves this type.</summary>
    public DateOnly? DecisionValidUntil { get; set; }

    public bool HasDecisionInForce(DateOnly day) => DecidedOn <= day && day <= DecisionValidUntil;

    /// <summary>Whether a person's declaration of interests for the case is in force on a day.</summary>
    public bool HasDeclared(Guid person, DateOnly day) => Array.IndexOf(Declared, person) is >= 0 and var place && DeclaredUntil[place] >= day;

    /// <summary>What due diligence concludes on a day.</summary>
    public DueDiligenceState DueDiligence(DateOnly day) =>
        DueDiligenceConclusion.Of(DossierExcludes, DossierAcceptedUntil, DossierSubmittedUntil, DossierDrafted, DossierClosed, day);

    public bool Has(RelationshipType type) => Type == type;
}
