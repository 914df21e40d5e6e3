using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

public sealed record LinkRecorded(LinkKind Kind, Guid From, Guid To) : Fact;

public sealed record LinkEnded(Guid Before, DateOnly LastDay) : Fact;

public sealed record LinkCorrected(Guid Before) : Fact;

public sealed record LinkSuperseded(Guid By) : Fact;

public sealed record LinkRetracted : Fact;
