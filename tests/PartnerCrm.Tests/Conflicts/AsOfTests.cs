using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Conflicts;

public sealed class AsOfTests(CrmWorlds worlds)
{
    // Everything that a check says, but for when and by whom it was run.
    private const string Said = """
        select jsonb_build_object(
          'check', (select to_jsonb(c) - array['id', 'number', 'known_at', 'basis', 'searched_at', 'searched_by', 'searcher_declaration_id', 'statement', 'version'] from conflict_check c where c.id = k.id),
          'statement', regexp_replace(k.statement, ' and as they were known on [-0-9]+', ''),
          'parties', (select jsonb_agg(p.role || ' ' || p.party_id order by p.role, p.party_id) from checked_party p where p.check_id = k.id),
          'paths', (select jsonb_agg(p.key || ' ' || p.grade order by p.position) from conflict_path p where p.check_id = k.id),
          'findings', (select jsonb_agg(to_jsonb(f) - array['id', 'check_id'] order by f.position) from influence_finding f where f.check_id = k.id),
          'sources', (select jsonb_agg(to_jsonb(s) - array['id', 'check_id', 'finding_id'] order by s.link_id, s.gift_id, s.usd_amount) from influence_source s where s.check_id = k.id))::text
        from conflict_check k order by k.number desc limit 1
        """;

    [Fact]
    public async Task A_check_as_of_an_earlier_one_says_what_that_one_said_whatever_was_corrected_since()
    {
        await using var world = await ConflictWorld.New(worlds);
        var (crm, officer, checker, admin) = (world.Crm, world.Officer, world.Checker, Actor.Program);
        var owner = await world.Organization("Owner");
        var share = await world.Link(LinkKind.Owns, owner, world.Candidate, 80);
        var donor = (await crm.Run(new LogOrganization("Donor", OrganizationForm.Foundation, Sectors: [Sector.Seeds], Country: "CH"), officer)).Entity;
        var fund = (await crm.Run(new RecordLink(LinkKind.Funds, donor, world.Candidate, Amount: 100, Currency: "EUR"), officer)).Entity;
        var income = await crm.Run(new UpdateOrganization(world.Candidate, 1, AnnualIncome: new AnnualIncome(1000, "EUR", 2025)), officer);
        await crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 2, null)]), admin);
        var gift = await crm.Run(new LogGift(world.Candidate, checker.Id, crm.Time.Today, "Dates", 30, "EUR"), officer);
        var colleague = await world.Person("Colleague", world.Secretariat, Role.Secretariat);
        var user = await crm.Run(new AddUser("colleague", "a long enough password", [Role.Secretariat], Contact: colleague.Id), admin);
        var meeting = await crm.Run(new PlanMeeting("SPG", MeetingBody.Spg, new(2026, 5, 4), new(2026, 5, 6)), officer);
        var draft = await crm.Run(new DraftDeclaration(null, [], meeting.Entity), checker);
        await crm.Run(new FileDeclaration(draft.Entity, draft.Version), checker);
        var check = await world.Check();
        var then = (string)(await crm.Ask(Said))!;
        foreach (var known in new[] { $"UNDECLARED {checker.Id}", $"UNKNOWN_OWNERS {world.Candidate}", $"NO_TIE {world.Secretariat}" }) Assert.Contains(known, then, StringComparison.Ordinal);

        crm.Time.Advance(TimeSpan.FromDays(1));
        await crm.Run(new CorrectLink(share, 1, "It is the whole.", Percent: 100), officer);
        await crm.Run(new CorrectLink(fund, 1, "A typing error.", Amount: 900, Currency: "EUR"), officer);
        await crm.Run(new UpdateOrganization(world.Candidate, income.Version, Name: "Candidate, renamed", Form: OrganizationForm.ResearchInstitute, Country: "KE", AnnualIncome: new AnnualIncome(50, "EUR", 2025)), officer);
        await crm.Run(new UpdateOrganization(donor, 1, Sectors: [Sector.Tobacco], Country: "FR"), officer);
        await crm.Run(new CorrectExchangeRate((Guid)(await crm.Ask("select id from exchange_rate"))!, 1, 3, "UN", "Mixed up."), Actor.Of(officer.Id, "admin", [Role.Administrator]));
        await crm.Run(new CorrectGift(gift.Entity, gift.Version, "Two boxes.", "Two boxes of dates", Value: 60, Currency: "EUR"), officer);
        await crm.Run(new SetRoles(user.Entity, user.Version, [Role.Spg]), admin);
        await crm.Run(new RetractLink((Guid)(await crm.Ask($"select id from link where kind = 'EMPLOYS' and to_id = '{checker.Id}'"))!, 1, "Never hired."), officer);
        await crm.Run(new PutOnAgenda(meeting.Entity, meeting.Version, "5", "Seed trade", world.Case), officer);
        await world.Link(LinkKind.Employs, world.Candidate, colleague.Id);
        await world.Join((await world.Person("Late adviser", world.Candidate)).Id, Part.Adviser);
        await crm.Run(new ChooseProfile((Guid)(await crm.Ask("select id from policy_profile where not in_force order by code limit 1"))!, 1, "Tried out."), admin);

        await world.Check();
        var now = (string)(await crm.Ask(Said))!;
        foreach (var known in new[] { $"UNDECLARED {checker.Id}", $"UNKNOWN_OWNERS {world.Candidate}", $"NO_TIE {world.Secretariat}" }) Assert.DoesNotContain(known, now, StringComparison.Ordinal);
        // Whom a conflict found since keeps away does not look back either.
        await crm.Run(new RunConflictCheck(world.Case, AsOf: check.SearchedAt), checker);

        Assert.Equal(then, await crm.Ask(Said));
    }

    [Fact]
    public async Task Who_had_a_part_then_is_asked_about_then()
    {
        await using var world = await ConflictWorld.New(worlds);
        var first = await world.Check();
        world.Crm.Time.Advance(TimeSpan.FromDays(1));
        var other = await world.Person("Other");
        var version = (int)(await world.Crm.Ask("select version from relationship"))!;
        await world.Crm.Run(new NameParts(world.Case, version, Checker: other.Id), world.Officer);
        world.Crm.Time.Advance(TimeSpan.FromDays(1));

        await world.Crm.Run(new RunConflictCheck(world.Case, AsOf: first.SearchedAt.AddHours(1)), world.Officer);

        Assert.Equal(0L, await world.Crm.Ask($"select count(*) from checked_party where role = 'PERSON' and party_id = '{other.Id}'"));
        Assert.Equal(2L, await world.Crm.Ask($"select count(*) from checked_party where role = 'PERSON' and party_id = '{world.Checker.Id}'"));
    }

    [Fact]
    public async Task On_an_earlier_day_only_who_had_declared_by_then_counts_as_declared()
    {
        await using var world = await ConflictWorld.New(worlds);
        world.Crm.Time.Advance(TimeSpan.FromDays(5));
        await world.Crm.Declared(world.Case, world.Officer.Id, world.Checker.Id);

        foreach (var (daysAgo, undeclared) in new[] { (0, 0L), (1, 2L) })
        {
            await world.Crm.Run(new RunConflictCheck(world.Case, world.Crm.Time.Today.AddDays(-daysAgo)), world.Officer);
            Assert.Equal(undeclared, await world.Crm.Ask("select count(*) from checked_party where role = 'UNDECLARED' and check_id = (select id from conflict_check order by number desc limit 1)"));
        }
    }
}
