using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Who is recused from a single item of an agenda.</summary>
internal static class RecusedPeople
{
    /// <summary>Who is recused from the item under which the Commission decided on a case on a day.</summary>
    public static async Task<Guid[]> RecusedFromDecision(this Session session, Guid caseId, DateOnly decidedOn, string agendaItem, CancellationToken stop) =>
        await session.Db.Database.SqlQuery<Guid>($"""select unnest(recused_from_decision({caseId}, {decidedOn}, {agendaItem})) as "Value" """).ToArrayAsync(stop);
}
