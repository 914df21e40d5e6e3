using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A rate of that currency and day came in at the same moment.</summary>
public sealed class RatesImportedMeanwhile() : Refusal("Somebody else imported rates at the same moment. Import the file again: what is on record already is skipped.");
