using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>
/// What is hidden in the demo, to be found: an owner whose family prepares the case, a consultancy that leads to the checker over four ties,
/// and an invented person whose name is one letter away from a listed one.
/// </summary>
internal sealed class DemoStories(DemoCast cast, DemoOrganizations organizations, DemoContacts contacts)
{
    public const int Cases = 3;

    /// <summary>Its owner is a close relative of the person who prepares its case.</summary>
    public const string FamilyCandidate = "Silverfen Biological Control Ltd";

    /// <summary>Its owner's owner is advised by a consultancy on whose board the checker sits.</summary>
    public const string ConsultancyCandidate = "Pelagos Grain Terminal Ltd";

    /// <summary>One of its owners has a name much like one of the United Nations' list.</summary>
    public const string NearMatchCandidate = "Umbala Highland Grain Trade Ltd";

    public const string NearMatch = "Léopold Mujyambera";

    public void Plan()
    {
        var opened = cast.Diary.Today.AddDays(-95);
        cast.Diary.Plan(opened.AddDays(-30), "secretariat", Family);
        cast.Diary.Plan(opened.AddDays(-30), "secretariat", Consultancy);
        cast.Diary.Plan(opened.AddDays(-30), "secretariat", Resemblance);
        Prepare(FamilyCandidate, RelationshipType.Cooperation, "Biological control cooperation", opened, 0.3);
        Prepare(ConsultancyCandidate, RelationshipType.Partnership, "Grain pathways partnership", opened.AddDays(7), 0.7);
        Prepare(NearMatchCandidate, RelationshipType.Cooperation, "Grain inspection cooperation", opened.AddDays(14), 1);
    }

    private void Family(Session session)
    {
        var candidate = Company(session, FamilyCandidate, "PL", Sector.BiologicalControl);
        var owner = Person(session, "Marek Wieloński", "PL", "Owner");
        Tie(session, LinkKind.Owns, Person(owner), Organization(candidate), percent: 62);
        Tie(session, LinkKind.Family, Person(owner), (cast.People["preparer"].Id, PartyKind.Contact), title: "Brother");
    }

    private void Consultancy(Session session)
    {
        var candidate = Company(session, ConsultancyCandidate, "GR", Sector.Transport);
        var holding = Company(session, "Meridian Harbour Holding Ltd", "CY", Sector.Finance);
        var group = Company(session, "Castellan Commodity Group Ltd", "CH", Sector.CommodityTrade);
        var advisers = Company(session, "Oriel Lane Advisory Ltd", "IE", Sector.Other);
        Tie(session, LinkKind.Owns, Organization(holding), Organization(candidate), percent: 80);
        Tie(session, LinkKind.Owns, Organization(group), Organization(holding), percent: 55);
        Tie(session, LinkKind.ConsultsFor, Organization(advisers), Organization(group));
        Tie(session, LinkKind.BoardMember, (cast.People["secretariat"].Id, PartyKind.Contact), Organization(advisers), title: "Non-executive member");
    }

    private void Resemblance(Session session)
    {
        var candidate = Company(session, NearMatchCandidate, "UG", Sector.CommodityTrade);
        Tie(session, LinkKind.Owns, Person(Person(session, NearMatch, "UG", "Managing director")), Organization(candidate), percent: 35);
    }

    private void Prepare(string candidate, RelationshipType type, string title, DateOnly opened, double share)
    {
        var relationship = new DemoCase(cast, type, [(cast.Objectives[2], "Safer trade on a pathway that is hard to inspect.")]);
        cast.Diary.Plan(opened, "preparer", session => relationship.Open(
            session, Candidate(),
            new RelationshipTerms(title, "Joint trials and shared data; no funds without a separate decision.", cast.Diary.Today.AddYears(3), cast.Diary.Today.AddYears(2))));
        cast.Diary.Plan(opened.AddDays(20), "preparer", relationship.Propose);
        cast.Diary.Plan(opened.AddDays(35), "preparer", session => relationship.Take(session, RelationshipStep.Open));
        cast.Diary.Plan(opened.AddDays(50), "preparer", session => relationship.PrepareDossier(session, share));

        Organization Candidate() => cast.Organizations.Single(organization => organization.Name == candidate);
    }

    private Organization Company(Session session, string name, string country, Sector sector) => organizations.Add(session, new LogOrganization(
        name, OrganizationForm.Company, OrganizationReach.International, OrganizationOwnership.Private, [OrganizationCategory.Industry], Sectors: [sector], Country: country));

    private Contact Person(Session session, string name, string country, string role) =>
        contacts.Add(session, new LogContact(name, Country: country, Role: role, LawfulBasis: LawfulBasis.PublicRole), null);

    private static (Guid, PartyKind) Person(Contact contact) => (contact.Id, PartyKind.Contact);

    private static (Guid, PartyKind) Organization(Organization organization) => (organization.Id, PartyKind.Organization);

    private static void Tie(Session session, LinkKind kind, (Guid Id, PartyKind Kind) from, (Guid Id, PartyKind Kind) to, decimal? percent = null, string? title = null)
    {
        var terms = new LinkTerms(kind, title, percent, null, null, null, session.Today.AddYears(-3), null, "Company register");
        session.Add(Link.Register(session.NewId(), new Party(from.Id, from.Kind), new Party(to.Id, to.Kind), terms, session.Now));
    }
}
