using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

// No personal values here: they stand in the audit's field changes, where they can be erased.
public sealed record ContactRegistered : Fact;

public sealed record ContactUpdated : Fact;

public sealed record ContactRenamed : Fact;

public sealed record ExpertiseShown(string Topic) : Fact;
