using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

public sealed record ApprovalSubmitted(Guid Relationship, RelationshipType Type, ApprovalRoute Route) : Fact;

public sealed record ApprovalMoved(ApprovalStep Step, ApprovalState From, ApprovalState To) : Fact;

public sealed record AdviceGiven(Guid Person, Recommendation Recommendation) : Fact;

public sealed record BureauInputGiven(Guid Person, Recommendation Recommendation) : Fact;

public sealed record DecisionRecorded(Decision Decision) : Fact;

public sealed record DecisionConfirmed(DecisionOutcome Outcome) : Fact;

public sealed record LiaisonDecided(DecisionOutcome Outcome) : Fact;

public sealed record ConditionFulfilled(Guid Condition, DateOnly On) : Fact;
