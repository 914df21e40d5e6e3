using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Takes down the document that both sides signed, or another in its place.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reference">The document's symbol or address.</param>
/// <param name="SignedOn">When it was signed.</param>
/// <param name="ExpiresOn">Its last day.</param>
/// <param name="ReviewOn">The day by which it is reviewed.</param>
/// <param name="File">The document itself, where you uploaded it.</param>
public sealed record RecordInstrument(
    [IdOf(typeof(Relationship))] Guid Relationship, int Version, string Reference, DateOnly SignedOn, DateOnly ExpiresOn, DateOnly ReviewOn,
    [IdOf(typeof(StoredFile))] Guid? File = null) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.RecordInstrument(Reference, SignedOn, ExpiresOn, ReviewOn, await session.FactsOf(relationship.Id, stop), session.Actor, session.Today);
        if (File is { } file) await session.Attach([file], FileUse.Instrument, relationship.Id, "file", stop);
        return relationship;
    }
}
