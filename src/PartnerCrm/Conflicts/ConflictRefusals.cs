using GraphQL.Postgres.Binding;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Nobody resolves a conflict of interest of his or her own.</summary>
public sealed class OwnConflict() : Refusal("This is a conflict of interest of your own. Somebody else must resolve it.");

/// <summary>Only the Executive Secretary waives a conflict of interest.</summary>
public sealed class WaiverNeedsExecutive() : Refusal("Only the Executive Secretary waives a conflict of interest. Choose another resolution, or ask for the waiver.", "resolution");

/// <summary>Nobody has a part in the case yet.</summary>
public sealed class NobodyToCheck() : Refusal("Nobody has a part in this case yet. Name a preparer first, or say who is to be checked.", "alsoCheck");

/// <summary>Another check of the case was recorded at the same moment.</summary>
public sealed class CheckedMeanwhile() : Refusal("Somebody else ran a check of this case in the meantime. Read it, and run yours again.");

/// <summary>Whoever looks for conflicts of others, or deals with them, has declared his or her own interests first.</summary>
public sealed class OwnDeclarationMissing(Guid caseId)
    : Refusal("You have no declaration of interests in force for this case. Draft and file yours first, for the case or for a meeting that discusses it.", "relationship")
{
    /// <summary>Where the declarations of the case are.</summary>
    public string Link { get; } = $"/relationships/{Wire.Encode("rel", caseId)}#declarations";
}

/// <summary>A conflict of interest of one's own keeps one from looking for conflicts of others and from dealing with them.</summary>
public sealed class OwnConflictOpen(Guid caseId)
    : Refusal("A conflict of interest of your own in this case is open or keeps you away from it. Somebody else must do this.", "relationship")
{
    /// <summary>Where the conflicts of the case are.</summary>
    public string Link { get; } = $"/relationships/{Wire.Encode("rel", caseId)}#conflicts";
}
