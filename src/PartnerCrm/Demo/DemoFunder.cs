using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>
/// A candidate that lives for a third on one funder's earmarked money; a relative of the Bureau's member sits on that funder's board. The check was run, and what it found waits for
/// somebody who resolves it.
/// </summary>
internal sealed class DemoFunder(DemoCast cast, DemoTies ties)
{
    private const string Candidate = "Brightwater Seed Laboratories Ltd";

    private Organization candidate = null!;

    public void Plan()
    {
        var opened = cast.Diary.Today.AddDays(-110);
        var found = new DemoCase(cast, RelationshipType.Cooperation, [(cast.Objectives[1], "Laboratories that test seed lots before they are shipped.")]);
        cast.Diary.Plan(opened.AddDays(-30), "secretariat", Register);
        cast.Diary.Plan(opened, "preparer", session => found.Open(session, candidate, new RelationshipTerms(
            "Seed testing cooperation", "Shared test protocols and reference material; no funds without a separate decision.", cast.Diary.Today.AddYears(3), cast.Diary.Today.AddYears(2))));
        cast.Diary.Plan(opened.AddDays(20), "preparer", found.Propose);
        cast.Diary.Plan(opened.AddDays(35), "preparer", session => found.Take(session, RelationshipStep.Open));
        cast.Diary.Plan(opened.AddDays(42), "secretariat", found.Declare);
        cast.Diary.Plan(opened.AddDays(50), "preparer", session => found.PrepareDossier(session, 0.5));
        cast.Diary.Plan(opened.AddDays(63), "secretariat", session => Check(session, found.Id));
    }

    private void Register(Session session)
    {
        candidate = ties.Company(session, Candidate, "NZ", Sector.Seeds, new AnnualIncome(2_400_000, "USD", session.Today.Year - 1));
        var funder = ties.Donor(session, "Aldermoor Growers Foundation", "AU", Sector.Agriculture);
        var other = ties.Donor(session, "Fund for Plant Health of the South Seas", "FJ", Sector.DevelopmentCooperation);
        var member = ties.Person(session, "Wiremu Tamahori", "NZ", "Trustee");
        DemoTies.Fund(session, funder, candidate, 820_000, earmarked: true);
        DemoTies.Fund(session, other, candidate, 60_000, earmarked: false);
        DemoTies.Tie(session, LinkKind.BoardMember, DemoTies.Of(member), DemoTies.Of(funder), title: "Trustee");
        DemoTies.Tie(session, LinkKind.Family, DemoTies.Of(member), DemoTies.Of(cast.People["bureau"]), title: "Cousin");
    }

    // The diary's deeds wait for one another.
    private void Check(Session session, Guid relationship) =>
        new RunConflictCheck(relationship, AlsoCheck: [cast.People["spg"].Id, cast.People["bureau"].Id, cast.People["executive"].Id]).Run(session, CancellationToken.None).GetAwaiter().GetResult();
}
