using Microsoft.EntityFrameworkCore;
using PartnerCrm.Approvals;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Moves a relationship one step along its workflow.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Step">The step.</param>
/// <param name="Reason">Why; some steps need it.</param>
public sealed record TakeRelationshipStep([IdOf(typeof(Relationship))] Guid Relationship, int Version, RelationshipStep Step, string? Reason = null)
    : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        var facts = await session.FactsOf(relationship.Id, stop);
        if (OwnCommand(facts) is { } command) throw new StepHasItsOwnCommand(Step, command);
        relationship.Take(Step, facts, session.Actor, session.Today, Reason);
        if (Step is RelationshipStep.Withdraw) await WithdrawApproval(session, stop);
        return relationship;
    }

    private string? OwnCommand(CaseFacts facts) => Step switch
    {
        RelationshipStep.Submit => "submitForReview",
        RelationshipStep.Approve or RelationshipStep.Decline => facts.Route is ApprovalRoute.ExecutiveDecision ? "decideCase" : "confirmDecision",
        RelationshipStep.SendBack when facts.State is RelationshipState.InReview => "sendBack",
        _ => null,
    };

    private async Task WithdrawApproval(Session session, CancellationToken stop)
    {
        var open = await session.UnfilteredForChange<Approval>()
            .SingleOrDefaultAsync(row => row.RelationshipId == Relationship && (row.State == ApprovalState.InReview || row.State == ApprovalState.Recorded),
                stop);
        open?.Take(ApprovalStep.Withdraw, await session.CaseOf(open.Id, stop), session.Actor, session.Now, Reason);
    }
}
