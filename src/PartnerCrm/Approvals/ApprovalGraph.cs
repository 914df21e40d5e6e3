using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Events;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Workflows;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Approvals;

internal sealed class ApprovalGraph : IGraph
{
    // What was sent back or withdrawn before a decision is the Secretariat's own business again.
    private static readonly IReadOnlyList<ApprovalState> Submitted =
        [ApprovalState.InReview, ApprovalState.Recorded, ApprovalState.Decided, ApprovalState.Revoked];

    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        ["approval_one_open"] = () => new ReviewIsOpenAlready(),
        ["approval_confirmed_by_another"] = () => new ConfirmedByItsRecorder(),
        ["statement_append_only"] = () => new StatementsStay(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Approval>("apr", "A submission for a decision on a relationship, with what was said and what was decided.")
            .SeenBy((row, actor) => actor.May(ReadApprovals) && (actor.May(ReadDrafts) || Submitted.Contains(row.State)))
            .Field(row => row.Version)
            .Field(row => row.Type)
            .Field(row => row.Route)
            .Field(row => row.State)
            .Field(row => row.SubmittedAt)
            .Field(row => row.Outcome)
            .Field(row => row.SessionNumber)
            .Field(row => row.SessionYear)
            .Field(row => row.AgendaItem)
            .Field(row => row.DocumentSymbol)
            .Field(row => row.ReportParagraph)
            .Field(row => row.Rationale)
            .Field(row => row.DecidedOn)
            .Field(row => row.ValidUntil)
            .Field(row => row.ConfirmedAt)
            .One<Contact>("submittedBy", row => row.SubmittedBy)
            .One<Contact>("recordedBy", row => row.RecordedBy)
            .One<Contact>("confirmedBy", row => row.ConfirmedBy)
            .One<Relationship>("relationship", row => row.RelationshipId)
            .One<PolicyProfile>("profile", row => row.ProfileId)
            .Many<Advice>("advice", row => row.ApprovalId, "What members of the Strategic Planning Group advised.")
            .Many<BureauInput>("bureauInput", row => row.ApprovalId, "What members of the Bureau said.")
            .Many<ApprovalCondition>("conditions", row => row.ApprovalId, "The conditions of the approval.")
            .Computed("inForce", "Whether an approval is in force today.", row => new { row.State, row.Outcome, row.DecidedOn, row.ValidUntil },
                (row, actor) => row.State is ApprovalState.Decided && row.Outcome?.Approves() is true && row.DecidedOn <= actor.Today
                    && actor.Today <= row.ValidUntil)
            .ComputedFrom<ApprovalCase, IReadOnlyList<ApprovalStepAnswer>>(
                "steps", "The steps that lead on from here, and what each still needs of you.", facts => facts.ApprovalId, ApprovalStepAnswer.For)
            .History(ReadApprovals)
            .Search("words")
            .FilterById()
            .FilterBy(row => row.Type, row => row.Route, row => row.State, row => row.Outcome, row => row.SubmittedAt, row => row.DecidedOn,
                row => row.ValidUntil, row => row.SessionYear, row => row.SessionNumber)
            .FilterByOne<Relationship>("relationship", row => row.RelationshipId)
            .OrderBy("submittedAt", row => row.SubmittedAt)
            .OrderBy("decidedOn", row => row.DecidedOn)
            .OrderBy("validUntil", row => row.ValidUntil)
            .OrderByOne<Relationship>("relationship", row => row.RelationshipId)
            .DefaultOrder("-submittedAt")
            .GroupBy(row => row.Type, row => row.Route, row => row.State, row => row.Outcome, row => row.SessionYear, row => row.SessionNumber,
                row => row.SubmittedAt, row => row.DecidedOn, row => row.ValidUntil)
            .Extremes(row => row.SubmittedAt, row => row.DecidedOn, row => row.ValidUntil);
        schema.Rows<Advice>().SeenBy((row, actor) => GraphQL.Postgres.Binding.Rows.Visible<Approval>(row.ApprovalId))
            .One<Contact>("person", row => row.PersonId).Field(row => row.Recommendation).Field(row => row.Text).Field(row => row.GivenAt)
            .One<Approval>("approval", row => row.ApprovalId).Search("words")
            .OrderBy("givenAt", row => row.GivenAt).DefaultOrder("givenAt");
        schema.Rows<BureauInput>().SeenBy((row, actor) => GraphQL.Postgres.Binding.Rows.Visible<Approval>(row.ApprovalId))
            .One<Contact>("person", row => row.PersonId).Field(row => row.Recommendation).Field(row => row.Text).Field(row => row.GivenAt)
            .One<Approval>("approval", row => row.ApprovalId).Search("words")
            .OrderBy("givenAt", row => row.GivenAt).DefaultOrder("givenAt");
        schema.Node<ApprovalCondition>("cnd").SeenBy((row, actor) => GraphQL.Postgres.Binding.Rows.Visible<Approval>(row.ApprovalId))
            .Field(row => row.Text).Field(row => row.DueOn).Field(row => row.FulfilledOn).Field(row => row.Evidence)
            .Search("words").FilterBy(row => row.DueOn, row => row.FulfilledOn).OrderBy("dueOn", row => row.DueOn).DefaultOrder("dueOn");
        schema.Page<Approval>("approvals", "Submissions for decisions, with what was said and what was decided.", ReadApprovals);
        schema.Changes("approvalChanged", "What happens to approvals that you see, to those of one relationship, or to one of them.", ReadApprovals,
            new ChangesOf<Approval>("id", "Only this approval.", typeof(Approval), id => row => row.Id == id),
            new ChangesOf<Approval>("relationship", "Only approvals of this relationship.", typeof(Relationship), id => row => row.RelationshipId == id));

        schema.Command<SubmitForReview, Approval>("submitForReview", HandleRelationships, typeof(StepNotAllowed), typeof(ReviewIsOpenAlready));
        schema.Command<GiveAdvice, Approval>("giveAdvice", Advise, typeof(StepNotAllowed), typeof(OpenConflictOfInterest));
        schema.Command<GiveBureauInput, Approval>("giveBureauInput", Permission.GiveBureauInput, typeof(StepNotAllowed), typeof(OpenConflictOfInterest));
        schema.Command<RecordDecision, Approval>("recordDecision", RecordDecisions, typeof(StepNotAllowed));
        schema.Command<ConfirmDecision, Approval>("confirmDecision", RecordDecisions, typeof(StepNotAllowed), typeof(PartsNeedThreePeople),
            typeof(OpenConflictOfInterest), typeof(ConfirmedByItsRecorder));
        schema.Command<DecideCase, Approval>("decideCase", DecideLiaisons, typeof(StepNotAllowed), typeof(PartsNeedThreePeople),
            typeof(OpenConflictOfInterest));
        schema.Command<SendBack, Approval>("sendBack", HandleRelationships, typeof(StepNotAllowed));
        schema.Command<RevokeDecision, Approval>("revokeDecision", RecordDecisions, typeof(StepNotAllowed));
        schema.Command<FulfilCondition, Approval>("fulfilCondition", HandleRelationships);
    }
}
