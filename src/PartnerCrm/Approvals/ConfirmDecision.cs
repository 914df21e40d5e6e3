using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Confirms an entered decision against the report. The decision takes effect: the relationship moves in the same moment.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Version">The version that you saw and compared with the report.</param>
public sealed record ConfirmDecision([IdOf(typeof(Approval))] Guid Approval, int Version) : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, Version, stop);
        approval.Confirm(await session.CaseOf(approval.Id, stop), session.Actor, session.Now);
        var relationship = await session.Find<Relationship>(approval.RelationshipId, stop, "approval");
        relationship.Take(
            DecisionEffects.Step[approval.Outcome!.Value], await session.FactsOf(relationship.Id, stop), session.Actor, session.Today,
            Reason(approval));
        await session.Name(relationship, session.Actor.Id, Part.Confirmer, stop);
        if (approval.Outcome.Value.Approves()) await session.AcceptDossier(relationship.Id, stop);
        return approval;
    }

    private static string Reason(Approval approval) =>
        $"{EnumNames.Of(approval.Outcome.ToString()!)} at session {approval.SessionNumber} ({approval.SessionYear}), {approval.DocumentSymbol}, paragraph {approval.ReportParagraph}";
}
