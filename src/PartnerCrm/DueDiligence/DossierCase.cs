using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;

namespace PartnerCrm.DueDiligence;

/// <summary>Everything that the guards of a dossier ask about, in one row per dossier. Of what is open it names the pieces, so that an answer can say which.</summary>
public sealed class DossierCase : IBlockable
{
    public Guid DossierId { get; set; }

    public Guid CaseId { get; set; }

    public Guid OrganizationId { get; set; }

    public RelationshipType Type { get; set; }

    public DossierState State { get; set; }

    public Guid[] Preparers { get; set; } = [];

    public Guid? Checker { get; set; }

    public Guid? SubmittedBy { get; set; }

    public bool HasConclusion { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>How many questions, exclusions and dimensions it has in all.</summary>
    public int Items { get; set; }

    public string[] Unanswered { get; set; } = [];

    public string[] Unproven { get; set; } = [];

    public string[] Unchecked { get; set; } = [];

    public string[] Excluding { get; set; } = [];

    public string[] Unrated { get; set; } = [];

    public string[] Unplanned { get; set; } = [];

    /// <summary>Owners whom a register names by an identifier of the organization and whom its file does not have.</summary>
    public string[] UnrecordedOwners { get; set; } = [];

    public bool DossierExcludes { get; set; }

    public ScreeningState Screening { get; set; }

    public ConflictCheckState ConflictCheck { get; set; }
}
