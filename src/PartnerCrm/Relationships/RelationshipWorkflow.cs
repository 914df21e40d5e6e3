using PartnerCrm.Approvals;
using PartnerCrm.Workflows;
using static PartnerCrm.Relationships.RelationshipGuards;
using static PartnerCrm.Relationships.RelationshipState;
using static PartnerCrm.Relationships.RelationshipStep;
using Rule = PartnerCrm.Workflows.Rule<PartnerCrm.Relationships.RelationshipState, PartnerCrm.Relationships.RelationshipStep,
    PartnerCrm.Relationships.CaseFacts>;

namespace PartnerCrm.Relationships;

/// <summary>The life of a relationship: the whole table. Who decides is what the profile of the case says.</summary>
public static class RelationshipWorkflow
{
    // The latter two renew a decision that expired or was revoked.
    private static readonly RelationshipState[] Decidable = [InDueDiligence, UnderReview, Suspended];

    public static Workflow<RelationshipState, RelationshipStep, CaseFacts> Table { get; } = new(
        Blocking.Guards<CaseFacts>(),
    [
        new Rule(Prospect, Propose, Proposed, Handles, Proposal, Objective),
        new Rule(Proposed, Open, InDueDiligence, Handles, Preparer, PreparerDeclared),
        .. from state in Decidable.Prepend(Proposed)
           from step in new[] { (Taken: Approve, To: Approved, Guards: ExecutiveApproval), (Taken: Decline, To: Declined, Guards: ExecutiveRefusal) }
           select ByExecutive(new Rule(state, step.Taken, step.To, step.Guards)),
        .. from state in Decidable
           select new Rule(state, Submit, InReview, [Handles, Objective, Preparer, Checker, ByChecker, PreparerDeclared, CheckerDeclared, .. ScreeningIsClear, .. ConflictsAreClosed, DossierIsComplete])
           {
               Of = "the Commission's route", Applies = facts => facts.Route is ApprovalRoute.CommissionDecision,
           },
        new Rule(InReview, RelationshipStep.SendBack, InDueDiligence, Handles) { NeedsReason = true, IsWayOut = true },
        new Rule(InReview, Approve, Approved, Confirms, RecordedApproval, OtherHands, NotTheRecorder, Declared, NoOpenConflict, NotRecused, NothingUndecided),
        new Rule(InReview, Decline, Declined, Confirms, RecordedRefusal, OtherHands, NotTheRecorder, Declared, NoOpenConflict, NotRecused) { IsWayOut = true },
        new Rule(Approved, Activate, Active, Activation),
        new Rule(Approved, RelationshipStep.SendBack, InDueDiligence, Handles, NoDecisionInForce) { NeedsReason = true, IsWayOut = true },
        new Rule(Active, Review, UnderReview, Handles) { NeedsReason = true, IsWayOut = true },
        new Rule(Active, Suspend, Suspended, Handles) { NeedsReason = true, IsWayOut = true },
        .. from state in new[] { UnderReview, Suspended } select new Rule(state, Resume, Active, Activation),
        .. from state in new[] { Active, UnderReview, Suspended } select new Rule(state, End, Ended, Handles) { NeedsReason = true, IsWayOut = true },
        .. from state in new[] { Prospect, Proposed, InDueDiligence, InReview, Approved } select new Rule(state, Withdraw, Withdrawn,
            Handles) { NeedsReason = true, IsWayOut = true },
    ]);

    // A liaison may be decided as soon as it is proposed.
    private static Rule ByExecutive(Rule rule) => rule.From is Proposed
        ? rule with { Of = "liaison, the executive route", Applies = facts => facts.Has(RelationshipType.Liaison) && facts.Route is ApprovalRoute.ExecutiveDecision }
        : rule with { Of = "the executive route", Applies = facts => facts.Route is ApprovalRoute.ExecutiveDecision };
}
