using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

public sealed record RelationshipOpened(Guid Organization, RelationshipType Type, string Title) : Fact;

public sealed record RelationshipUpdated : Fact;

public sealed record RelationshipRetyped(RelationshipType From, RelationshipType To) : Fact;

public sealed record RelationshipMoved(RelationshipStep Step, RelationshipState From, RelationshipState To) : Fact;

public sealed record ProposalAttached(string Reference) : Fact;

public sealed record InstrumentRecorded(string Reference, DateOnly SignedOn, DateOnly ExpiresOn, DateOnly ReviewOn) : Fact;

public sealed record ObjectiveLinked(Guid Objective, string Contribution) : Fact;

public sealed record ObjectiveUnlinked(Guid Objective) : Fact;

public sealed record PartNamed(Guid Person, Part Part) : Fact;

public sealed record MilestonePlanned(string Title, DateOnly DueOn) : Fact;

public sealed record MilestoneReached(string Title, DateOnly ReachedOn, string Result) : Fact;

public sealed record PublicLabelAgreed(string Label, DateOnly AgreedOn) : Fact;

public sealed record RelationshipPublished : Fact;

public sealed record RelationshipUnpublished : Fact;
