using Microsoft.EntityFrameworkCore;
using PartnerCrm.Sessions;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Whose declarations are in force for a case: those for it, and those for a meeting that discusses it.</summary>
internal static class DeclaredPeople
{
    /// <summary>The declarations in force for a case today, with whose they are.</summary>
    public static async Task<Dictionary<Guid, Guid>> DeclaredFor(this Session session, Guid caseId, CancellationToken stop) =>
        (await session.Unfiltered<Declaration>()
            .Where(row => row.State != DeclarationState.Draft && row.SupersededAt == null && row.LapsesOn >= session.Today
                && (row.CaseId == caseId || session.Unfiltered<AgendaItem>().Any(item => item.CaseId == caseId && item.MeetingId == row.MeetingId)))
            .OrderBy(row => row.FiledAt).Select(row => new { row.Id, row.PersonId }).ToListAsync(stop))
        .GroupBy(row => row.PersonId).ToDictionary(own => own.Key, own => own.Last().Id);

    /// <summary>Looks first at the person who would look at others.</summary>
    /// <returns>The actor's own declaration in force.</returns>
    /// <exception cref="OwnDeclarationMissing">The actor filed none for the case that is in force.</exception>
    /// <exception cref="OwnConflictOpen">A conflict of interest keeps the actor away from the case.</exception>
    public static async Task<Guid> DemandOwnDeclaration(this Session session, Guid caseId, CancellationToken stop)
    {
        if (!(await session.DeclaredFor(caseId, stop)).TryGetValue(session.Actor.Id, out var own)) throw new OwnDeclarationMissing(caseId);
        if (await session.Unfiltered<PersonConflict>().AnyAsync(conflict => conflict.CaseId == caseId && conflict.PersonId == session.Actor.Id && conflict.Bars, stop))
            throw new OwnConflictOpen(caseId);
        return own;
    }
}
