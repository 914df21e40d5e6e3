using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that an identifier is no longer the party's. It stays on record, with its last day.</summary>
/// <param name="Identifier">The identifier.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="LastDay">The last day; today unless said.</param>
/// <param name="Reason">Why.</param>
public sealed record RetireIdentifier([IdOf(typeof(PartyIdentifier))] Guid Identifier, int Version, DateOnly? LastDay = null, string? Reason = null) : ICommand<PartyIdentifier>
{
    public async Task<PartyIdentifier> Run(Session session, CancellationToken stop)
    {
        var identifier = await session.Find<PartyIdentifier>(Identifier, Version, stop);
        return session.Add(identifier.Retire(session.NewId(), LastDay ?? session.Today, Reason, session.Now));
    }
}
