using PartnerCrm.Graph;
using PartnerCrm.Stakeholders.Identifiers;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Records an identifier of an organization or a contact; its check digits must be sound where its scheme has any. Numbers of registers and tax offices are kept of organizations only.</summary>
/// <param name="Party">The organization or contact.</param>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">The identifier.</param>
/// <param name="Jurisdiction">The country whose register or tax office gave the number, as the two letters of ISO 3166-1; for registration and tax numbers only.</param>
public sealed record AddIdentifier(
    [IdOf(typeof(Organization), typeof(Contact))] Guid Party, IdentifierKind Kind, string Value, string? Jurisdiction = null) : ICommand<PartyIdentifier>
{
    public async Task<PartyIdentifier> Run(Session session, CancellationToken stop)
    {
        var party = await session.FindParty(Party, "party", stop);
        IdentifierRules.CheckBearer(Kind, party.Kind);
        return session.Add(PartyIdentifier.Add(session.NewId(), party.Id, Kind, Value, session.Now, Jurisdiction));
    }
}
