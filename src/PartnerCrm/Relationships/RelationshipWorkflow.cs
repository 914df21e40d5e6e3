using PartnerCrm.Workflows;
using static PartnerCrm.Relationships.RelationshipGuards;
using static PartnerCrm.Relationships.RelationshipState;
using static PartnerCrm.Relationships.RelationshipStep;
using Rule = PartnerCrm.Workflows.Rule<PartnerCrm.Relationships.RelationshipState, PartnerCrm.Relationships.RelationshipStep,
    PartnerCrm.Relationships.CaseFacts>;

namespace PartnerCrm.Relationships;

/// <summary>The life of a relationship: the whole table, the same for every type.</summary>
public static class RelationshipWorkflow
{
    public static Workflow<RelationshipState, RelationshipStep, CaseFacts> Table { get; } = new(
    [
        new Rule(Prospect, Propose, Proposed, Handles, Proposal, Objective),
        new Rule(Proposed, Open, InDueDiligence, Handles, Preparer, PreparerDeclared),
        .. from state in new[] { Proposed, InDueDiligence }
           from step in new[] { (Taken: Approve, To: Approved, Also: new[] { DossierIsComplete, NotExcluded }), (Taken: Decline, To: Declined, Also: []) }
           select new Rule(state, step.Taken, step.To, [Decides, OtherHands, NoOpenConflict, .. ScreeningIsClear, .. step.Also]) { Of = "liaison", Applies = IsLiaison },
        .. from state in new[] { InDueDiligence, UnderReview, Suspended } // the latter two renew a decision that expired or was revoked
           select new Rule(state, Submit, InReview, [Handles, Objective, Preparer, Checker, ByChecker, PreparerDeclared, CheckerDeclared, .. ScreeningIsClear, .. ConflictsAreClosed, DossierIsComplete, NotExcluded])
           {
               Of = "cooperation, partnership", Applies = IsNoLiaison,
           },
        new Rule(InReview, SendBack, InDueDiligence, Handles) { NeedsReason = true },
        new Rule(InReview, Approve, Approved, [Confirms, RecordedApproval, OtherHands, NotTheRecorder, Declared, NoOpenConflict, NotRecused, .. NothingFoundSince]),
        new Rule(InReview, Decline, Declined, Confirms, RecordedRefusal, OtherHands, NotTheRecorder, Declared, NoOpenConflict, NotRecused),
        new Rule(Approved, Activate, Active, Activation),
        new Rule(Approved, SendBack, InDueDiligence, Handles, NoDecisionInForce) { NeedsReason = true },
        new Rule(Active, Review, UnderReview, Handles) { NeedsReason = true },
        new Rule(Active, Suspend, Suspended, Handles) { NeedsReason = true },
        .. from state in new[] { UnderReview, Suspended } select new Rule(state, Resume, Active, Activation),
        .. from state in new[] { Active, UnderReview, Suspended } select new Rule(state, End, Ended, Handles) { NeedsReason = true },
        .. from state in new[] { Prospect, Proposed, InDueDiligence, InReview, Approved } select new Rule(state, Withdraw, Withdrawn,
            Handles) { NeedsReason = true },
    ]);

    private static bool IsLiaison(CaseFacts facts) => facts.Has(RelationshipType.Liaison);

    private static bool IsNoLiaison(CaseFacts facts) => !IsLiaison(facts);
}
