using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What organizations and contacts have in common when they are written.</summary>
public static class PartyRows
{
    /// <summary>The identity and the legal name that go with a new organization.</summary>
    public static Party AddNewParty(this Session session, Organization organization) => Add(session, organization.Id, PartyKind.Organization, organization.Name);

    /// <summary>The identity and the name that go with a new contact.</summary>
    public static Party AddNewParty(this Session session, Contact contact) => Add(session, contact.Id, PartyKind.Contact, contact.Name);

    /// <summary>The party as the actor sees it; which of the two it is stays unsaid where he sees none.</summary>
    public static async Task<Party> FindParty(this Session session, Guid id, string field, CancellationToken stop)
    {
        try
        {
            var party = await session.Unfiltered<Party>().SingleOrDefaultAsync(row => row.Id == id, stop);
            Entity seen = party is { Kind: PartyKind.Contact } ? await session.Find<Contact>(id, stop, field) : await session.Find<Organization>(id, stop, field);
            return new Party(seen.Id, party!.Kind);
        }
        catch (NotFound)
        {
            throw new NotFound("organization or contact", field);
        }
    }

    /// <summary>Makes the legal name a former one from yesterday on, and the new name the legal one from today.</summary>
    internal static async Task ReplaceLegalName(this Session session, Guid party, string name, CancellationToken stop)
    {
        var legal = await session.UnfilteredForChange<PartyName>()
            .SingleAsync(row => row.PartyId == party && row.Kind == PartyNameKind.Legal && row.SupersededAt == null, stop);
        var lastDay = session.Today.AddDays(-1);
        session.Add(legal.Retire(session.NewId(), lastDay < legal.ValidFrom ? legal.ValidFrom.Value : lastDay, null, session.Now));
        session.Add(PartyName.Add(session.NewId(), party, PartyNameKind.Legal, name, null, session.Today, session.Now));
    }

    private static Party Add(Session session, Guid id, PartyKind kind, string name)
    {
        session.Add(PartyName.Add(session.NewId(), id, PartyNameKind.Legal, name, null, null, session.Now));
        return session.Add(new Party(id, kind));
    }
}
