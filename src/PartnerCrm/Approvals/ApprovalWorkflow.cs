using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Workflows;
using static PartnerCrm.Approvals.ApprovalState;
using static PartnerCrm.Approvals.ApprovalStep;
using Guard = PartnerCrm.Workflows.Guard<PartnerCrm.Approvals.ApprovalCase>;
using Rule = PartnerCrm.Workflows.Rule<PartnerCrm.Approvals.ApprovalState, PartnerCrm.Approvals.ApprovalStep, PartnerCrm.Approvals.ApprovalCase>;

namespace PartnerCrm.Approvals;

/// <summary>
/// The life of an approval: the whole table, the same for every route. What expired since the submission silences nobody: members say what they think of the case and see that it
/// expired, and what the Commission decided is entered as it was decided. Before anything begins, activation asks for what is fresh.
/// </summary>
public static class ApprovalWorkflow
{
    private const string Officer = "a Secretariat officer";
    private const string Decider = "the Commission";
    private const string Commission = "the Commission's route";

    private static readonly Guard Handles = Guard.Right(Permission.HandleRelationships, "the right to handle relationships", Officer);
    private static readonly Guard Advises = Guard.Right(Permission.Advise, "the right to advise", "a member of the Strategic Planning Group");
    private static readonly Guard GivesInput = Guard.Right(Permission.GiveBureauInput, "the right to give the Bureau's input", "a member of the Bureau");
    private static readonly Guard Records = Guard.Right(Permission.RecordDecisions, "the right to enter and confirm decisions", Officer);
    private static readonly Guard Decides = Guard.Right(Permission.DecideLiaisons, "the right to decide for the secretariat", "the Executive Secretary");

    private static readonly Guard Advice = new("advice of the Strategic Planning Group", "a member of the Strategic Planning Group",
        (facts, _, _) => facts.Advice > 0)
    { Link = OnApproval("advice") };
    private static readonly Guard Input = new("input of the Bureau", "a member of the Bureau", (facts, _, _) => facts.Input > 0) { Link = OnApproval("input") };
    private static readonly Guard OtherHands = new("somebody who neither prepared nor checked the case", Officer,
        (facts, actor, _) => actor.Id != facts.Preparer && actor.Id != facts.Checker);
    private static readonly Guard NotTheRecorder = new("somebody who did not enter the decision", Officer, (facts, actor, _) => actor.Id != facts.Recorder);
    private static readonly Guard NoOpenConflict = new("somebody whom no conflict of interest keeps away from this case", Officer,
        (facts, actor, _) => !facts.Conflicted.Contains(actor.Id))
    {
        Link = facts => $"/relationships/{Wire.Encode("rel", facts.CaseId)}#conflicts",
    };

    // No declaration, no participation.
    private static readonly Guard Declared = new("a declaration of interests of your own, filed and in force", "whoever takes the step",
        (facts, actor, day) => facts.HasDeclared(actor.Id, day))
    {
        Of = "where the profile asks for it",
        Applies = facts => facts.NeedsDeclarations,
        Link = facts => $"/relationships/{Wire.Encode("rel", facts.CaseId)}#declarations",
    };

    private static readonly Guard NotRecusedFromDecision = NotRecused(Decider, (facts, person, _) => facts.RecusedFromCommission.Contains(person));

    // A refusal of a partner who may not be one is what everybody waits for.
    private static readonly IReadOnlyList<Guard> EveryWayOn =
        [.. Blocking.Guards<ApprovalCase>().Select(guard => guard with { Of = "unless a decision against it is confirmed", Applies = facts => facts.Outcome?.Approves() is not false })];

    public static Workflow<ApprovalState, ApprovalStep, ApprovalCase> Table { get; } = new(
        EveryWayOn,
    [
        ByCommission(new Rule(InReview, Advise, InReview, Advises, Declared, NoOpenConflict, NotRecused("the Strategic Planning Group", (facts, person, day) => facts.IsRecused(person, MeetingBody.Spg, day)))),
        ByCommission(new Rule(InReview, GiveInput, InReview, GivesInput, Advice, Declared, NoOpenConflict, NotRecused("the Bureau", (facts, person, day) => facts.IsRecused(person, MeetingBody.Bureau, day)))),
        ByCommission(new Rule(InReview, ApprovalStep.Record, Recorded, Records, Advice, Input, Declared, NotRecusedFromDecision)),
        ByCommission(new Rule(Recorded, ApprovalStep.Record, Recorded, Records, Declared, NotRecusedFromDecision)),
        ByCommission(new Rule(Recorded, Confirm, Decided, Records, OtherHands, NotTheRecorder, Declared, NoOpenConflict, NotRecusedFromDecision)),
        ByExecutive(new Rule(InReview, Decide, Decided, ApprovalWorkflow.Decides, OtherHands, Declared, NoOpenConflict)),
        .. from state in new[] { InReview, Recorded } select new Rule(state, ApprovalStep.SendBack, SentBack, Handles) { NeedsReason = true, IsWayOut = true },
        .. from state in new[] { InReview, Recorded } select new Rule(state, Withdraw, Withdrawn, Handles) { NeedsReason = true, IsWayOut = true },
        ByCommission(new Rule(Decided, Revoke, Revoked, Records) { NeedsReason = true, IsWayOut = true }),
        ByExecutive(new Rule(Decided, Revoke, Revoked, ApprovalWorkflow.Decides) { NeedsReason = true, IsWayOut = true }),
    ]);

    private static Guard NotRecused(string body, Func<ApprovalCase, Guid, DateOnly, bool> recused) => new($"somebody who is not recused from this item of the agenda of {body}", "another member or officer",
        (facts, actor, day) => !recused(facts, actor.Id, day))
    {
        Link = facts => $"/relationships/{Wire.Encode("rel", facts.CaseId)}#conflicts",
    };

    private static Rule ByCommission(Rule rule) => rule with { Of = Commission, Applies = facts => facts.Route is ApprovalRoute.CommissionDecision };

    private static Rule ByExecutive(Rule rule) => rule with { Of = "the executive route", Applies = facts => facts.Route is ApprovalRoute.ExecutiveDecision };

    private static Func<ApprovalCase, string> OnApproval(string section) => facts => $"/approvals/{Wire.Encode("apr", facts.ApprovalId)}#{section}";
}
