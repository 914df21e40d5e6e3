using PartnerCrm.Relationships;

namespace PartnerCrm.Approvals;

/// <summary>What each decision does to a relationship.</summary>
public static class DecisionEffects
{
    /// <summary>The step that a relationship takes when a decision takes effect.</summary>
    public static IReadOnlyDictionary<DecisionOutcome, RelationshipStep> Step { get; } = new Dictionary<DecisionOutcome, RelationshipStep>
    {
        [DecisionOutcome.Approved] = RelationshipStep.Approve,
        [DecisionOutcome.ApprovedWithConditions] = RelationshipStep.Approve,
        [DecisionOutcome.Declined] = RelationshipStep.Decline,
        [DecisionOutcome.Deferred] = RelationshipStep.SendBack,
        [DecisionOutcome.Noted] = RelationshipStep.SendBack,
    };

    /// <summary>The step that a relationship takes when its decision is revoked, by where it stands; none elsewhere.</summary>
    public static IReadOnlyDictionary<RelationshipState, RelationshipStep> OfRevocation { get; } = new Dictionary<RelationshipState, RelationshipStep>
    {
        [RelationshipState.Active] = RelationshipStep.Suspend,
    };

    public static bool Approves(this DecisionOutcome outcome) => outcome is DecisionOutcome.Approved or DecisionOutcome.ApprovedWithConditions;
}
