using PartnerCrm.Writes;

namespace PartnerCrm.Sessions;

public sealed record MeetingPlanned(MeetingBody Body, DateOnly StartsOn, DateOnly EndsOn) : Fact;

public sealed record MeetingMoved(DateOnly StartsOn, DateOnly EndsOn) : Fact;

public sealed record ItemPutOnAgenda(string Number, Guid? Case) : Fact;
