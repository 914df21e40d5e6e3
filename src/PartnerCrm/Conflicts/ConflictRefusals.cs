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
