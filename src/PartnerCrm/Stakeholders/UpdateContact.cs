using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Changes what is known of a person. What is left out stays as it is; name in `empty` what is to be emptied. A new name makes the one before a former name.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Version">The version that you read.</param>
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
/// <param name="Expertise">Further fields of expertise with what shows them.</param>
/// <param name="Empty">Details to empty.</param>
public sealed record UpdateContact(
    [IdOf(typeof(Contact))] Guid Contact,
    int Version,
    string? Name = null,
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
    ExpertiseEntry[]? Expertise = null,
    ContactDetail[]? Empty = null) : ICommand<Contact>, IContactDetails
{
    public async Task<Contact> Run(Session session, CancellationToken stop)
    {
        var contact = await session.Find<Contact>(Contact, Version, stop);
        if (LiaisonOwner is { } owner) await session.Find<Contact>(owner, stop, "liaisonOwner");
        contact.Update(this, Empty ?? []);
        foreach (var entry in Expertise ?? []) session.Add(ContactExpertise.Show(session.NewId(), contact.Id, entry, session.Now));
        if (Name is not null && Name.Trim() != contact.Name)
        {
            contact.Rename(Name);
            await session.ReplaceLegalName(contact.Id, contact.Name, stop);
        }

        return contact;
    }
}
