using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>
/// What is hidden in the demo, to be found: an owner whose family prepares the case, a consultancy that leads to the checker over four ties,
/// and an invented person whose name is one letter away from a listed one.
/// </summary>
internal sealed class DemoStories(DemoCast cast, DemoTies ties)
{
    /// <summary>Cases in due diligence that the stories bring along; one of them is told by <see cref="DemoFunder"/>.</summary>
    public const int Cases = 4;

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
        var candidate = ties.Company(session, FamilyCandidate, "PL", Sector.BiologicalControl);
        var owner = ties.Person(session, "Marek Wieloński", "PL", "Owner");
        DemoTies.Tie(session, LinkKind.Owns, DemoTies.Of(owner), DemoTies.Of(candidate), percent: 62);
        DemoTies.Tie(session, LinkKind.Family, DemoTies.Of(owner), DemoTies.Of(cast.People["preparer"]), title: "Brother");
    }

    private void Consultancy(Session session)
    {
        var candidate = ties.Company(session, ConsultancyCandidate, "GR", Sector.Transport);
        var holding = ties.Company(session, "Meridian Harbour Holding Ltd", "CY", Sector.Finance);
        var group = ties.Company(session, "Castellan Commodity Group Ltd", "CH", Sector.CommodityTrade);
        var advisers = ties.Company(session, "Oriel Lane Advisory Ltd", "IE", Sector.Other);
        DemoTies.Tie(session, LinkKind.Owns, DemoTies.Of(holding), DemoTies.Of(candidate), percent: 80);
        DemoTies.Tie(session, LinkKind.Owns, DemoTies.Of(group), DemoTies.Of(holding), percent: 55);
        DemoTies.Tie(session, LinkKind.ConsultsFor, DemoTies.Of(advisers), DemoTies.Of(group));
        DemoTies.Tie(session, LinkKind.BoardMember, DemoTies.Of(cast.People["secretariat"]), DemoTies.Of(advisers), title: "Non-executive member");
    }

    private void Resemblance(Session session)
    {
        var candidate = ties.Company(session, NearMatchCandidate, "UG", Sector.CommodityTrade);
        DemoTies.Tie(session, LinkKind.Owns, DemoTies.Of(ties.Person(session, NearMatch, "UG", "Managing director")), DemoTies.Of(candidate), percent: 35);
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
}
