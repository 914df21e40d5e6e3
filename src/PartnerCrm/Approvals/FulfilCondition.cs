using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>Takes down that a condition of an approval is fulfilled.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Condition">The condition.</param>
/// <param name="FulfilledOn">When it was fulfilled.</param>
/// <param name="Evidence">What shows that it is fulfilled.</param>
public sealed record FulfilCondition(
    [IdOf(typeof(Approval))] Guid Approval, int Version, [IdOf(typeof(ApprovalCondition))] Guid Condition, DateOnly FulfilledOn, string Evidence)
        : ICommand<Approval>
{
    public async Task<Approval> Run(Session session, CancellationToken stop)
    {
        var approval = await session.Find<Approval>(Approval, Version, stop);
        var condition = await session.UnfilteredForChange<ApprovalCondition>()
            .SingleOrDefaultAsync(row => row.Id == Condition && row.ApprovalId == approval.Id, stop)
            ?? throw new NotFound("condition of this approval", "condition");
        approval.Fulfil(condition, FulfilledOn, Evidence, session.Today);
        return approval;
    }
}
