using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Logs a person, and in the same go the organization that employs him or her.</summary>
/// <param name="Name">The name the person goes by.</param>
/// <param name="GivenName">The given name.</param>
/// <param name="FamilyName">The family name.</param>
/// <param name="Role">What the person is, in a few words.</param>
/// <param name="Country">The country the person works in, as the two letters of ISO 3166-1; the region follows from it.</param>
/// <param name="Languages">The languages the person can be spoken to in, as tags such as fr; the whole list.</param>
/// <param name="Emails">The e-mail addresses, the preferred one first; the whole list.</param>
/// <param name="Phones">The phone numbers, the preferred one first; the whole list.</param>
/// <param name="Gender">The gender, where the person gave it.</param>
/// <param name="LiaisonOwner">Who in the secretariat keeps the contact.</param>
/// <param name="LawfulBasis">On what grounds the personal data are kept.</param>
/// <param name="RetainUntil">The day until which the personal data may be kept.</param>
/// <param name="DoNotContact">Whether the person asked not to be contacted.</param>
/// <param name="Note">What else is to be known about the person.</param>
/// <param name="OtherNames">Other names, such as the name in its original script.</param>
/// <param name="Orcid">The ORCID.</param>
/// <param name="Expertise">Fields of expertise with what shows them.</param>
/// <param name="Organization">The organization that employs the person.</param>
/// <param name="Title">The title the person has there.</param>
/// <param name="EmployedFrom">The first day of the employment, where it is known.</param>
public sealed record LogContact(
    string Name,
    string? GivenName = null,
    string? FamilyName = null,
    string? Role = null,
    string? Country = null,
    string[]? Languages = null,
    string[]? Emails = null,
    string[]? Phones = null,
    Gender? Gender = null,
    [IdOf(typeof(Contact))] Guid? LiaisonOwner = null,
    LawfulBasis? LawfulBasis = null,
    DateOnly? RetainUntil = null,
    bool? DoNotContact = null,
    string? Note = null,
    NameEntry[]? OtherNames = null,
    string? Orcid = null,
    ExpertiseEntry[]? Expertise = null,
    [IdOf(typeof(Organization))] Guid? Organization = null,
    string? Title = null,
    DateOnly? EmployedFrom = null) : ICommand<Contact>, IContactDetails
{
    public async Task<Contact> Run(Session session, CancellationToken stop)
    {
        if (LiaisonOwner is { } owner) await session.Find<Contact>(owner, stop, "liaisonOwner");
        var contact = session.Add(Contact.Register(session.NewId(), Name, this, session.Now));
        var party = session.AddNewParty(contact);
        foreach (var name in OtherNames ?? []) session.Add(PartyName.Add(session.NewId(), contact.Id, name.Kind, name.Name, name.Language, null, session.Now));
        if (Orcid is not null) session.Add(PartyIdentifier.Add(session.NewId(), contact.Id, IdentifierKind.Orcid, Orcid, session.Now));
        foreach (var entry in Expertise ?? []) session.Add(ContactExpertise.Show(session.NewId(), contact.Id, entry, session.Now));
        if (Organization is { } id)
        {
            var employer = await session.Find<Organization>(id, stop, "organization");
            var terms = new LinkTerms(LinkKind.Employs, Title, null, null, null, null, EmployedFrom, null, null);
            session.Add(Link.Register(session.NewId(), new Party(employer.Id, PartyKind.Organization), party, terms, session.Now));
        }

        return contact;
    }
}
