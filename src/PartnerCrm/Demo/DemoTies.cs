using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>Companies, people and the ties between them, as the demo's stories need them.</summary>
internal sealed class DemoTies(DemoOrganizations organizations, DemoContacts contacts)
{
    public static (Guid Id, PartyKind Kind) Of(Contact contact) => (contact.Id, PartyKind.Contact);

    public static (Guid Id, PartyKind Kind) Of(Organization organization) => (organization.Id, PartyKind.Organization);

    public static (Guid Id, PartyKind Kind) Of(Actor person) => (person.Id, PartyKind.Contact);

    public Organization Company(Session session, string name, string country, Sector sector, AnnualIncome? income = null) => organizations.Add(session, new LogOrganization(
        name, OrganizationForm.Company, OrganizationReach.International, OrganizationOwnership.Private, [OrganizationCategory.Industry], Sectors: [sector], Country: country, AnnualIncome: income));

    public Organization Donor(Session session, string name, string country, Sector sector) => organizations.Add(session, new LogOrganization(
        name, OrganizationForm.Foundation, OrganizationReach.International, OrganizationOwnership.Private, [OrganizationCategory.Donor], Sectors: [sector], Country: country));

    public Contact Person(Session session, string name, string country, string role) =>
        contacts.Add(session, new LogContact(name, Country: country, Role: role, LawfulBasis: LawfulBasis.PublicRole), null);

    public static void Tie(Session session, LinkKind kind, (Guid Id, PartyKind Kind) from, (Guid Id, PartyKind Kind) to, decimal? percent = null, string? title = null) =>
        Tie(session, from, to, new LinkTerms(kind, title, percent, null, null, null, session.Today.AddYears(-3), null, "Company register"));

    public static void Fund(Session session, Organization from, Organization to, decimal usd, bool earmarked) =>
        Tie(session, Of(from), Of(to), new LinkTerms(LinkKind.Funds, null, null, usd, "USD", earmarked, session.Today.AddYears(-1), null, "Annual report"));

    private static void Tie(Session session, (Guid Id, PartyKind Kind) from, (Guid Id, PartyKind Kind) to, LinkTerms terms) =>
        session.Add(Link.Register(session.NewId(), new Party(from.Id, from.Kind), new Party(to.Id, to.Kind), terms, session.Now));
}
