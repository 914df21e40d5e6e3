using PartnerCrm.Access;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>A submission for a decision on a relationship. <see cref="ApprovalWorkflow"/> is its whole life; nothing else sets <see cref="State"/>.</summary>
public sealed class Approval : Entity, IAnnounced
{
    private Approval()
        : base(Guid.Empty)
    {
    }

    private Approval(Guid id)
        : base(id)
    {
    }

    /// <summary>The relationship to be decided on.</summary>
    public Guid RelationshipId { get; private init; }

    /// <summary>The relationship's type when it was submitted; the decision counts for this type only.</summary>
    public RelationshipType Type { get; private init; }

    /// <summary>The version of the policy profile under which it is decided.</summary>
    public Guid? ProfileId { get; private init; }

    /// <summary>Who decides, and who is heard before.</summary>
    public ApprovalRoute Route { get; private init; }

    /// <summary>Where the approval stands.</summary>
    public ApprovalState State { get; private set; }

    /// <summary>Who submitted it.</summary>
    public Guid SubmittedBy { get; private init; }

    /// <summary>When it was submitted.</summary>
    public DateTimeOffset SubmittedAt { get; private init; }

    /// <summary>What was decided; in force once the decision is confirmed.</summary>
    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>The number of the Commission's session.</summary>
    public int? SessionNumber { get; private set; }

    /// <summary>The year of the Commission's session.</summary>
    public int? SessionYear { get; private set; }

    /// <summary>The agenda item under which it was decided.</summary>
    public string? AgendaItem { get; private set; }

    /// <summary>The symbol of the report.</summary>
    public string? DocumentSymbol { get; private set; }

    /// <summary>The paragraph of the report.</summary>
    public string? ReportParagraph { get; private set; }

    /// <summary>Why it was decided so, where the decider says it.</summary>
    public string? Rationale { get; private set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The last day on which the approval is valid.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Who entered the decision from the report.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>Who confirmed the decision against the report; of a liaison, who decided.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>When the decision took effect.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public static Approval Submit(Guid id, Relationship relationship, CaseFacts facts, Actor actor, DateTimeOffset now)
    {
        var approval = new Approval(id)
        {
            RelationshipId = relationship.Id,
            Type = relationship.Type,
            ProfileId = facts.Profile,
            Route = facts.Route ?? throw new InvalidOperationException("No policy profile says who decides such a case."),
            State = ApprovalState.InReview,
            SubmittedBy = actor.Id,
            SubmittedAt = now,
        };
        approval.Record(new ApprovalSubmitted(relationship.Id, relationship.Type, approval.Route));
        return approval;
    }

    public Advice Advise(Guid id, Recommendation recommendation, string text, ApprovalCase facts, Actor actor, DateTimeOffset now)
    {
        Take(ApprovalStep.Advise, facts, actor, now, null);
        Record(new AdviceGiven(actor.Id, recommendation));
        return new Advice { Id = id, ApprovalId = Id, PersonId = actor.Id, Recommendation = recommendation, Text = Said(text), GivenAt = now };
    }

    public BureauInput GiveInput(Guid id, Recommendation recommendation, string text, ApprovalCase facts, Actor actor, DateTimeOffset now)
    {
        Take(ApprovalStep.GiveInput, facts, actor, now, null);
        Record(new BureauInputGiven(actor.Id, recommendation));
        return new BureauInput { Id = id, ApprovalId = Id, PersonId = actor.Id, Recommendation = recommendation, Text = Said(text), GivenAt = now };
    }

    /// <summary>Enters the Commission's decision from the report, or corrects what was entered; it has no effect yet.</summary>
    public IEnumerable<ApprovalCondition> Enter(Decision decision, IReadOnlyCollection<DecisionCondition> conditions, ApprovalCase facts, Actor actor,
        DateTimeOffset now, Func<Guid> newId)
    {
        decision.Check(conditions, Day(now));
        Take(ApprovalStep.Record, facts, actor, now, null);
        (Outcome, DecidedOn, ValidUntil, RecordedBy) = (decision.Outcome, decision.DecidedOn, decision.ValidUntil, actor.Id);
        (SessionNumber, SessionYear, AgendaItem, DocumentSymbol, ReportParagraph) =
            (decision.SessionNumber, decision.SessionYear, decision.AgendaItem, decision.DocumentSymbol, decision.ReportParagraph);
        Record(new DecisionRecorded(decision));
        return Conditions(conditions, newId);
    }

    /// <summary>The decision takes effect.</summary>
    public void Confirm(ApprovalCase facts, Actor actor, DateTimeOffset now)
    {
        Take(ApprovalStep.Confirm, facts, actor, now, null);
        (ConfirmedBy, ConfirmedAt) = (actor.Id, now);
        Record(new DecisionConfirmed(Outcome!.Value));
    }

    /// <summary>The Executive Secretary's own decision; it takes effect at once.</summary>
    public IEnumerable<ApprovalCondition> Decide(
        DecisionOutcome outcome, DateOnly? validUntil, string rationale, IReadOnlyCollection<DecisionCondition> conditions, ApprovalCase facts, Actor actor,
        DateTimeOffset now, Func<Guid> newId)
    {
        Decision.CheckValidity(outcome, Day(now), validUntil, conditions, Day(now));
        Take(ApprovalStep.Decide, facts, actor, now, null);
        (Outcome, DecidedOn, ValidUntil, Rationale, ConfirmedBy, ConfirmedAt) = (outcome, Day(now), validUntil, Said(rationale), actor.Id, now);
        Record(new LiaisonDecided(outcome));
        return Conditions(conditions, newId);
    }

    public void Fulfil(ApprovalCondition condition, DateOnly on, string evidence, DateOnly today)
    {
        if (State is not ApprovalState.Decided) throw new InvalidInput("Conditions are fulfilled while the approval is in force.", "approval");
        if (on > today) throw new InvalidInput("A condition is recorded as fulfilled once it is.", "fulfilledOn");
        (condition.FulfilledOn, condition.Evidence) = (on, Said(evidence, "evidence"));
        Record(new ConditionFulfilled(condition.Id, on));
    }

    /// <summary>The only way along the workflow.</summary>
    /// <exception cref="Workflows.StepNotAllowed">Names everything that is missing.</exception>
    public void Take(ApprovalStep step, ApprovalCase facts, Actor actor, DateTimeOffset now, string? reason)
    {
        var next = ApprovalWorkflow.Table.Take(State, step, facts, actor, Day(now), reason);
        if (next != State) Record(new ApprovalMoved(step, State, next) { Reason = reason });
        State = next;
    }

    private List<ApprovalCondition> Conditions(IReadOnlyCollection<DecisionCondition> conditions, Func<Guid> newId) =>
        [.. conditions.Select(condition => new ApprovalCondition { Id = newId(), ApprovalId = Id, Text = condition.Text, DueOn = condition.DueOn })];

    private static string Said(string text, string field = "text") =>
        text.Length is 0 or > 10_000 ? throw new InvalidInput("Say it in 1 to 10000 characters.", field) : text;

    private static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
