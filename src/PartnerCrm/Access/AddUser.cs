using System.Text.Json.Serialization;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>Gives a person an account: somebody who is logged as a contact, or somebody new by name.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Password">The first password; the person should change it.</param>
/// <param name="Roles">What the account may do.</param>
/// <param name="Contact">The person, where there is a contact that you can see.</param>
/// <param name="Name">The name of the person, where there is none; a contact is logged.</param>
/// <param name="Employer">The organization that employs the new person.</param>
/// <param name="Title">The title the new person has there.</param>
public sealed record AddUser(
    string UserName,
    [property: JsonIgnore] string Password, // kept out of the idempotency row's hash, which is a fast one
    Role[] Roles,
    [property: IdOf(typeof(Contact))] Guid? Contact = null,
    string? Name = null,
    [property: IdOf(typeof(Organization))] Guid? Employer = null,
    string? Title = null) : ICommand<User>
{
    public async Task<User> Run(Session session, CancellationToken stop)
    {
        var person = (Contact, Name) switch
        {
            ({ } known, null) => await session.Find<Contact>(known, stop, "contact"),
            (null, { } name) => await new LogContact(name, Organization: Employer, Title: Title).Run(session, stop),
            _ => throw new InvalidInput("Give either the contact of the person or, for somebody new, the name.", "contact"),
        };
        return session.Add(User.Add(session.NewId(), UserName, Passwords.Hash(Password, UserName, "password"), person.Id, Roles, session.Now));
    }
}
