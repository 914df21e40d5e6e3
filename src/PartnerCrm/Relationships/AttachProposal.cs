using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Attaches the written proposal of a relationship, or another in its place.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reference">The document's symbol or address.</param>
/// <param name="File">The document itself, where you uploaded it.</param>
public sealed record AttachProposal([IdOf(typeof(Relationship))] Guid Relationship, int Version, string Reference, [IdOf(typeof(StoredFile))] Guid? File = null) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.AttachProposal(Reference, session.Today);
        if (File is { } file) await session.Attach([file], FileUse.Proposal, relationship.Id, "file", stop);
        return relationship;
    }
}
