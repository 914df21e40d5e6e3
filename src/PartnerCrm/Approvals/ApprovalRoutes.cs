using PartnerCrm.Relationships;

namespace PartnerCrm.Approvals;

/// <summary>Which way each type of relationship goes, and what each decision does to it. Rows of data: a policy profile will bring its own.</summary>
public static class ApprovalRoutes
{
    public static IReadOnlyDictionary<RelationshipType, ApprovalRoute> ByType { get; } = new Dictionary<RelationshipType, ApprovalRoute>
    {
        [RelationshipType.Liaison] = ApprovalRoute.ExecutiveDecision,
        [RelationshipType.Cooperation] = ApprovalRoute.CommissionDecision,
        [RelationshipType.Partnership] = ApprovalRoute.CommissionDecision,
    };

    /// <summary>The step that a relationship takes when a decision takes effect.</summary>
    public static IReadOnlyDictionary<DecisionOutcome, RelationshipStep> Effect { get; } = new Dictionary<DecisionOutcome, RelationshipStep>
    {
        [DecisionOutcome.Approved] = RelationshipStep.Approve,
        [DecisionOutcome.ApprovedWithConditions] = RelationshipStep.Approve,
        [DecisionOutcome.Declined] = RelationshipStep.Decline,
        [DecisionOutcome.Deferred] = RelationshipStep.SendBack,
        [DecisionOutcome.Noted] = RelationshipStep.SendBack,
    };

    /// <summary>The step that a relationship takes when its decision is revoked, by where it stands; none elsewhere.</summary>
    public static IReadOnlyDictionary<RelationshipState, RelationshipStep> RevocationEffect { get; } = new Dictionary<RelationshipState, RelationshipStep>
    {
        [RelationshipState.Active] = RelationshipStep.Suspend,
    };

    public static bool Approves(this DecisionOutcome outcome) => outcome is DecisionOutcome.Approved or DecisionOutcome.ApprovedWithConditions;
}
