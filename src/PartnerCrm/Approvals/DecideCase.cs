using PartnerCrm.DueDiligence;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Decides, as the Executive Secretary, a case that its profile leaves to the secretariat. The decision takes effect at once.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version of the relationship that you saw.</param>
/// <param name="Outcome">APPROVED, APPROVED_WITH_CONDITIONS or DECLINED.</param>
/// <param name="Rationale">Why.</param>
/// <param name="ValidUntil">The last day on which an approval is valid.</param>
/// <param name="Conditions">The conditions of an approval with conditions.</param>
public sealed record DecideCase(
    [IdOf(typeof(Relationship))] Guid Relationship, int Version, DecisionOutcome Outcome, string Rationale, DateOnly? ValidUntil = null,
    IReadOnlyList<DecisionCondition>? Conditions = null) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        if (Outcome is DecisionOutcome.Deferred or DecisionOutcome.Noted)
            throw new InvalidInput("The Executive Secretary approves, approves with conditions, or declines.", "outcome");
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        var facts = await session.FactsOf(relationship.Id, stop);
        relationship.Take(DecisionEffects.Step[Outcome], facts, session.Actor, session.Today, Rationale);
        var approval = session.Add(Approval.Submit(session.NewId(), relationship, facts, session.Actor, session.Now));
        foreach (var condition in approval.Decide(Outcome, ValidUntil, Rationale, Conditions ?? [], ApprovalCase.Of(approval, facts), session.Actor,
            session.Now, session.NewId))
            session.Add(condition);
        await session.Name(relationship, session.Actor.Id, Part.Confirmer, stop);
        if (Outcome.Approves()) await session.AcceptDossier(relationship.Id, stop);
        return approval;
    }
}
