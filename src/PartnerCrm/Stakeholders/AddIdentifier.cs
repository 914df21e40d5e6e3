using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Records an identifier of an organization or a contact; its check digits must be sound.</summary>
/// <param name="Party">The organization or contact.</param>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">The identifier.</param>
public sealed record AddIdentifier([IdOf(typeof(Organization), typeof(Contact))] Guid Party, IdentifierKind Kind, string Value) : ICommand<PartyIdentifier>
{
    public async Task<PartyIdentifier> Run(Session session, CancellationToken stop)
    {
        var party = await session.FindParty(Party, "party", stop);
        return session.Add(PartyIdentifier.Add(session.NewId(), party.Id, Kind, Value, session.Now));
    }
}
