using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Changes what is known of an organization. What is left out stays as it is; name in `empty` what is to be emptied. A new name makes the one before a former name.</summary>
/// <param name="Organization">The organization.</param>
/// <param name="Version">The version that you read.</param>
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
/// <param name="Empty">Details to empty.</param>
public sealed record UpdateOrganization(
    [IdOf(typeof(Organization))] Guid Organization,
    int Version,
    string? Name = null,
    OrganizationForm? Form = null,
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
    OrganizationDetail[]? Empty = null) : ICommand<Organization>, IOrganizationDetails
{
    public async Task<Organization> Run(Session session, CancellationToken stop)
    {
        var organization = await session.Find<Organization>(Organization, Version, stop);
        organization.Update(Form, this, Empty ?? []);
        if (Name is not null && Name.Trim() != organization.Name)
        {
            organization.Rename(Name);
            await session.ReplaceLegalName(organization.Id, organization.Name, stop);
        }

        return organization;
    }
}
