using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Enters the Commission's decision from the adopted report, or corrects what was entered. It takes effect when another person confirms it.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="SessionNumber">The number of the session.</param>
/// <param name="SessionYear">The year of the session.</param>
/// <param name="AgendaItem">The agenda item.</param>
/// <param name="DocumentSymbol">The symbol of the report.</param>
/// <param name="ReportParagraph">The paragraph of the report.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="ValidUntil">The last day on which an approval is valid.</param>
/// <param name="Conditions">The conditions of an approval with conditions.</param>
public sealed record RecordDecision(
    [IdOf(typeof(Approval))] Guid Approval, int Version, DecisionOutcome Outcome, int SessionNumber, int SessionYear, string AgendaItem, string DocumentSymbol,
    string ReportParagraph, DateOnly DecidedOn, DateOnly? ValidUntil = null, IReadOnlyList<DecisionCondition>? Conditions = null) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, Version, stop);
        var decision = new Decision(Outcome, SessionNumber, SessionYear, AgendaItem, DocumentSymbol, ReportParagraph, DecidedOn, ValidUntil);
        var facts = await session.CaseOf(approval.Id, stop);
        facts.RecusedFromCommission = await session.RecusedFromDecision(approval.RelationshipId, DecidedOn, AgendaItem, stop);
        var conditions = approval.Enter(decision, Conditions ?? [], facts, session.Actor, session.Now, session.NewId);
        session.Db.RemoveRange(await session.UnfilteredForChange<ApprovalCondition>().Where(row => row.ApprovalId == approval.Id).ToListAsync(stop));
        foreach (var condition in conditions) session.Add(condition);
        return approval;
    }
}
