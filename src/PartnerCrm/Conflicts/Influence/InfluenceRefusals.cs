using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A rate of that currency and day came in at the same moment.</summary>
public sealed class RatesImportedMeanwhile() : Refusal("Somebody else imported or corrected rates at the same moment. Do it again: what is on record already is skipped.");
