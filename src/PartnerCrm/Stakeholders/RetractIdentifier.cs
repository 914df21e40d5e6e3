using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that an identifier never was the party's. What was recorded stays on record as superseded.</summary>
/// <param name="Identifier">The identifier.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Reason">How it came to be recorded, and what is right.</param>
public sealed record RetractIdentifier([IdOf(typeof(PartyIdentifier))] Guid Identifier, int Version, string Reason) : ICommand<PartyIdentifier>
{
    public async Task<PartyIdentifier> Run(Session session, CancellationToken stop)
    {
        var identifier = await session.Find<PartyIdentifier>(Identifier, Version, stop);
        identifier.Retract(Reason, session.Now);
        return identifier;
    }
}
