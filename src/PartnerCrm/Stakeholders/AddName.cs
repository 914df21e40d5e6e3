using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Records a further name of an organization or a contact.</summary>
/// <param name="Party">The organization or contact.</param>
/// <param name="Kind">What the name is; the legal name is changed by an update instead.</param>
/// <param name="Name">The name itself.</param>
/// <param name="Language">The language of the name as a tag such as fr or zh-Hant.</param>
/// <param name="ValidFrom">The first day of the name, where it is known.</param>
public sealed record AddName(
    [IdOf(typeof(Organization), typeof(Contact))] Guid Party, PartyNameKind Kind, string Name, string? Language = null, DateOnly? ValidFrom = null) : ICommand<PartyName>
{
    public async Task<PartyName> Run(Session session, CancellationToken stop)
    {
        var party = await session.FindParty(Party, "party", stop);
        if (Kind is PartyNameKind.Legal) throw new LegalNameNeeded();
        return session.Add(PartyName.Add(session.NewId(), party.Id, Kind, Name, Language, ValidFrom, session.Now));
    }
}
