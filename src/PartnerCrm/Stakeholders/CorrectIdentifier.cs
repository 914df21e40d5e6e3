using PartnerCrm.Graph;
using PartnerCrm.Stakeholders.Identifiers;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that an identifier was recorded wrongly. A newer row takes the place of the one before, which stays on record.</summary>
/// <param name="Identifier">The identifier.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Kind">The right scheme.</param>
/// <param name="Value">The right identifier.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Jurisdiction">The country whose register or tax office gave the number, as the two letters of ISO 3166-1; for registration and tax numbers only.</param>
public sealed record CorrectIdentifier(
    [IdOf(typeof(PartyIdentifier))] Guid Identifier, int Version, IdentifierKind Kind, string Value, string Reason, string? Jurisdiction = null) : ICommand<PartyIdentifier>
{
    public async Task<PartyIdentifier> Run(Session session, CancellationToken stop)
    {
        var identifier = await session.Find<PartyIdentifier>(Identifier, Version, stop);
        IdentifierRules.CheckBearer(Kind, (await session.FindParty(identifier.PartyId, "identifier", stop)).Kind);
        return session.Add(identifier.Correct(session.NewId(), Kind, Value, Jurisdiction, Reason, session.Now));
    }
}
