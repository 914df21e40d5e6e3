using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Sessions;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Says what a person's conflict of interest in a case is, and how it is dealt with.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Outcome">What it was found to be.</param>
/// <param name="Reason">Why.</param>
/// <param name="Resolution">How it is dealt with; leave it out where there is no conflict. Only the Executive Secretary waives.</param>
/// <param name="AgendaItems">Of a recusal: the items of agendas that discuss the case and from which the person is recused; leave them out for the whole case.</param>
public sealed record ResolveConflict(
    [IdOf(typeof(PersonConflict))] Guid Conflict, int Version, ConflictOutcome Outcome, string Reason, ConflictResolution? Resolution = null,
    [IdOf(typeof(AgendaItem))] IReadOnlyList<Guid>? AgendaItems = null) : ICommand<PersonConflict>
{
    public async Task<PersonConflict> Run(Session session, CancellationToken stop)
    {
        var conflict = await session.Find<PersonConflict>(Conflict, Version, stop);
        if (session.Actor.Id != conflict.PersonId) await session.DemandOwnDeclaration(conflict.CaseId, stop);
        var items = (AgendaItems ?? []).Distinct().ToList();
        if (await session.Unfiltered<AgendaItem>().CountAsync(item => items.Contains(item.Id) && item.CaseId == conflict.CaseId, stop) < items.Count)
            throw new NotFound("item of an agenda that discusses this case", "agendaItems");
        conflict.Resolve(Outcome, Resolution, Reason, session.Actor, session.Now, items.Count > 0);
        session.Db.RemoveRange(await session.UnfilteredForChange<Recusal>().Where(row => row.ConflictId == conflict.Id).ToListAsync(stop));
        foreach (var item in items) session.Add(new Recusal { Id = session.NewId(), ConflictId = conflict.Id, PersonId = conflict.PersonId, AgendaItemId = item });
        return conflict;
    }
}
