using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Files your declaration. From then on it cannot be changed; a correction is a new version.</summary>
/// <param name="Declaration">The draft.</param>
/// <param name="Version">The version that you saw.</param>
public sealed record FileDeclaration([IdOf(typeof(Declaration))] Guid Declaration, int Version) : ICommand<Declaration>
{
    public async Task<Declaration> Run(Session session, CancellationToken stop)
    {
        var declaration = await session.Find<Declaration>(Declaration, Version, stop);
        declaration.File(session.Actor, session.Now);
        if (declaration.Corrects is { } corrected)
            (await session.UnfilteredForChange<Declaration>().SingleAsync(row => row.Id == corrected, stop)).GiveWay(declaration.Id, session.Now);
        return declaration;
    }
}
