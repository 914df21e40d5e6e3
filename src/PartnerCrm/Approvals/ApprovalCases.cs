using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>What commands ask about an approval; guards see every row.</summary>
internal static class ApprovalCases
{
    /// <summary>The facts of an approval as the database has them; what the command changed so far is not among them.</summary>
    public static Task<ApprovalCase> CaseOf(this Session session, Guid approval, CancellationToken stop) =>
        session.Unfiltered<ApprovalCase>().SingleAsync(facts => facts.ApprovalId == approval, stop);
}
