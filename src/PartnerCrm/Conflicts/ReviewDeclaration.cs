using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>Reviews a filed declaration of somebody else.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Note">What the review found.</param>
public sealed record ReviewDeclaration([IdOf(typeof(Declaration))] Guid Declaration, int Version, string? Note = null) : ICommand<Declaration>
{
    public async Task<Declaration> Run(Session session, CancellationToken stop)
    {
        var declaration = await session.Find<Declaration>(Declaration, Version, stop);
        declaration.Review(Note, session.Actor, session.Now);
        return declaration;
    }
}
