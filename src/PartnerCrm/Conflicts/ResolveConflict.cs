using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Says what a person's conflict of interest in a case is, and how it is dealt with.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Outcome">What it was found to be.</param>
/// <param name="Reason">Why.</param>
/// <param name="Resolution">How it is dealt with; leave it out where there is no conflict. Only the Executive Secretary waives.</param>
public sealed record ResolveConflict(
    [IdOf(typeof(PersonConflict))] Guid Conflict, int Version, ConflictOutcome Outcome, string Reason, ConflictResolution? Resolution = null) : ICommand<PersonConflict>
{
    public async Task<PersonConflict> Run(Session session, CancellationToken stop)
    {
        var conflict = await session.Find<PersonConflict>(Conflict, Version, stop);
        if (session.Actor.Id != conflict.PersonId) await session.DemandOwnDeclaration(conflict.CaseId, stop);
        conflict.Resolve(Outcome, Resolution, Reason, session.Actor, session.Now);
        return conflict;
    }
}
