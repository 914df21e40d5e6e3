using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Logs an organization.</summary>
/// <param name="Name">The legal name.</param>
/// <param name="Form">The form of the organization.</param>
/// <param name="Reach">How far its work reaches.</param>
/// <param name="Ownership">Who owns it.</param>
/// <param name="Categories">The groups of stakeholders it belongs to; the whole set.</param>
/// <param name="TraditionalContact">Whether it is one of the secretariat's traditional contacts.</param>
/// <param name="Sectors">The sectors in which it is active; the whole set.</param>
/// <param name="Country">The country of its seat, as the two letters of ISO 3166-1; the region follows from it.</param>
/// <param name="Website">The address of its website, with https://.</param>
/// <param name="Size">How many people work for it.</param>
/// <param name="AnnualIncome">What it takes in during a year.</param>
/// <param name="Note">What else is to be known about it.</param>
/// <param name="OtherNames">Other names it is known by.</param>
/// <param name="Identifiers">Identifiers that registries gave it.</param>
public sealed record LogOrganization(
    string Name,
    OrganizationForm Form,
    OrganizationReach? Reach = null,
    OrganizationOwnership? Ownership = null,
    OrganizationCategory[]? Categories = null,
    bool? TraditionalContact = null,
    Sector[]? Sectors = null,
    string? Country = null,
    string? Website = null,
    OrganizationSize? Size = null,
    AnnualIncome? AnnualIncome = null,
    string? Note = null,
    NameEntry[]? OtherNames = null,
    IdentifierEntry[]? Identifiers = null) : ICommand<Organization>, IOrganizationDetails
{
    public Task<Organization> Run(Session session, CancellationToken stop)
    {
        var organization = session.Add(Organization.Register(session.NewId(), Name, Form, this, session.Now));
        session.AddNewParty(organization);
        foreach (var name in OtherNames ?? []) session.Add(PartyName.Add(session.NewId(), organization.Id, name.Kind, name.Name, name.Language, null, session.Now));
        foreach (var identifier in Identifiers ?? []) session.Add(PartyIdentifier.Add(session.NewId(), organization.Id, identifier.Kind, identifier.Value, session.Now, identifier.Jurisdiction));
        return Task.FromResult(organization);
    }
}
