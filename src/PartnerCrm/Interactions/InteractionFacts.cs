using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

public sealed record InteractionLogged(InteractionKind Kind, DateOnly HappenedOn) : Fact;

public sealed record InteractionAmended : Fact;

public sealed record FollowUpPlanned(Guid Owner, DateOnly DueOn) : Fact;

public sealed record FollowUpDone : Fact;
