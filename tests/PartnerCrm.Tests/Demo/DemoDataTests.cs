using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Demo;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Demo;

public sealed class DemoDataTests(LoadedDemo demo, CrmWorlds worlds, ITestOutputHelper output) : IClassFixture<LoadedDemo>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The ids of the sign-in people come from outside the demo; audit rows have ids of the moment.
    private const string Print = """
        select md5(string_agg(line, E'\n' order by line)) from (
          select concat_ws(' ', id, name, form, country, created_at) as line from organization where created_at < '2026-03-02'
          union all select concat_ws(' ', id, name, country, created_at) from contact where created_at < '2026-03-02'
          union all select concat_ws(' ', id, subject, happened_on) from interaction
          union all select concat_ws(' ', id, organization_id, type, state, state_since, expires_on) from relationship) as lines
        """;

    [Fact]
    public async Task An_invented_past_is_there_in_all_states_and_categories_and_every_row_has_its_facts()
    {
        var world = demo.World;
        output.WriteLine($"loaded in {demo.Took.TotalSeconds:0.0} s");

        Assert.InRange((long)(await world.Ask("select count(*) from organization"))!, 390, 410);
        Assert.InRange((long)(await world.Ask("select count(*) from contact"))!, 1490, 1510);
        Assert.Equal(4000L, await world.Ask("select count(*) from interaction"));
        Assert.Equal(150L, await world.Ask("select count(*) from relationship"));
        Assert.Equal(11L, await world.Ask("select count(distinct state) from relationship"));
        Assert.Equal(3L, await world.Ask("select count(distinct type) from relationship"));
        Assert.Equal(44L, await world.Ask("select count(distinct (state, category)) from relationship r join organization o on o.id = r.organization_id, unnest(categories) category"));
        Assert.Equal(7L, await world.Ask("select count(distinct region) from organization"));
        Assert.Equal(0L, await world.Ask("""
            select count(*) from (select id from organization union all select id from contact union all select id from link union all select id from interaction
              union all select id from relationship union all select id from approval) as rows(id) where not exists (select 1 from audit_change c where c.entity_id = rows.id)
            """));
        Assert.Equal(0L, await world.Ask("select count(*) from audit_entry where recorded_at > '2026-03-02 09:00Z'"));
        Assert.Equal(0L, await world.Ask("select count(*) from follow_up f join interaction i on i.id = f.interaction_id where f.done_at < i.logged_at"));

        var before = await world.Ask("select count(*) from audit_entry");
        await world.LoadDemo(demo.People, Stop);
        Assert.Equal(before, await world.Ask("select count(*) from audit_entry"));
    }

    [Fact]
    public async Task The_same_day_gives_the_same_data_and_a_stopped_load_leaves_nothing()
    {
        await using var second = await worlds.New();
        var people = await second.AddPeople();
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.LoadDemo(people, killed.Token, line =>
        {
            if (line.Contains("2023", StringComparison.Ordinal)) killed.Cancel();
        }));
        Assert.Equal(0L, await second.Ask("select count(*) from interaction"));

        await second.LoadDemo(people, Stop);

        Assert.Equal(await demo.World.Ask(Print), await second.Ask(Print));
    }

    [Fact]
    public async Task Dossiers_stand_at_every_point_of_their_way_and_those_that_were_submitted_are_frozen()
    {
        Assert.Equal("ACCEPTED expired, ACCEPTED waiting, DRAFT concluded, DRAFT open, DRAFT open, DRAFT open, SUBMITTED waiting", await demo.World.Ask("""
            select string_agg(stands, ', ' order by stands) from (select state || ' ' || case
              when state = 'DRAFT' then case when recommendation is null then 'open' else 'concluded' end when valid_until < '2026-03-02' then 'expired' else 'waiting' end as stands from dossier) as dossiers
            """));
        Assert.Equal(3L, await demo.World.Ask("select count(*) from dossier_snapshot s join dossier d on d.id = s.dossier_id and d.state in ('SUBMITTED', 'ACCEPTED')"));
    }

    [Fact]
    public async Task The_coming_meetings_have_the_cases_that_wait_for_each_body_on_their_agendas()
    {
        Assert.Equal("""
            BUREAU 2026-03-21: 3 cases, 3 advised, 0 heard
            SPG 2026-04-04: 3 cases, 0 advised, 0 heard
            CPM 2026-04-06: 15 cases, 12 advised, 9 heard
            """, await demo.World.Ask("""
            select string_agg(format('%s %s: %s cases, %s advised, %s heard', m.body, m.starts_on, c.cases, c.advised, c.heard), E'\n' order by m.starts_on)
            from meeting m cross join lateral (
              select count(*) as cases, count(*) filter (where exists (select 1 from advice a where a.approval_id = p.id)) as advised,
                count(*) filter (where exists (select 1 from bureau_input b where b.approval_id = p.id)) as heard
              from agenda_item i join approval p on p.relationship_id = i.case_id where i.meeting_id = m.id) c
            """));
        Assert.NotEqual(0L, await demo.World.Ask("select count(*) from approval where outcome = 'APPROVED_WITH_CONDITIONS'"));
    }

    [Fact]
    public async Task Follow_ups_are_due_today_and_overdue_for_each_officer() => Assert.Equal(4L, await demo.World.Ask("""
        select count(distinct (u.user_name, f.due_on = '2026-03-02')) from follow_up f join user_account u on u.contact_id = f.owner_id where not f.done and f.due_on <= '2026-03-02'
        """));

    [Fact]
    public async Task A_check_found_a_conflict_and_a_funder_above_the_threshold()
    {
        Assert.Equal("bureau in 3 steps, open", await demo.World.Ask("""
            select string_agg(format('%s in %s steps, %s', u.user_name, p.length, case when c.outcome is null then 'open' else 'resolved' end), ', ' order by p.length)
            from conflict_path p join user_account u on u.contact_id = p.person_id join conflict_check k on k.id = p.check_id join person_conflict c on c.case_id = k.case_id and c.person_id = p.person_id
            """));
        Assert.Equal("CANDIDATE_DONOR 34", await demo.World.Ask("""
            select string_agg(kind || ' ' || trunc(share_percent), ', ' order by kind) from influence_finding where kind = 'CANDIDATE_DONOR' and level = 'HIGH'
            """));
    }

    [Fact]
    public async Task The_demo_of_a_house_with_another_profile_goes_the_way_of_that_profile()
    {
        await using var world = await worlds.New();
        await world.Ask("update policy_profile set in_force = (code = 'fao')");
        await world.LoadDemo(await world.AddPeople(), Stop);
        Assert.Equal("EXECUTIVE_DECISION", await world.Ask("select string_agg(distinct route, ', ') from approval"));
        Assert.Equal(0L, await world.Ask("select count(*) from relationship where profile_id is distinct from (select id from policy_profile where code = 'fao') and state <> 'PROSPECT'"));
    }

    [Fact]
    public async Task What_is_hidden_can_be_found_and_no_other_name_resembles_a_listed_one()
    {
        var (world, people) = (demo.World, demo.People);
        await using var db = world.Open();
        var links = await db.Set<Link>().Where(link => link.SupersededAt == null).ToListAsync(Stop);
        var ties = links.Select(link => new Tie(link.Id, link.FromId, link.ToId, link.Kind is LinkKind.Owns, link.Percent, link.ValidFrom, link.ValidTo) { Link = link.Kind }).Where(tie => tie.HoldsOn(world.Time.Today)).ToList();
        async Task<TiePath> Path(string candidate, string person) =>
            Assert.Single(new PathSearch(new CandidateSide((await db.Set<Organization>().SingleAsync(row => row.Name == candidate, Stop)).Id, ties, new HashSet<Guid>()), ties, 4, new HashSet<Guid>()).From(people[person].Id));

        Assert.Equal(2, (await Path(DemoStories.FamilyCandidate, "preparer")).Steps.Count);
        var far = await Path(DemoStories.ConsultancyCandidate, "secretariat");
        Assert.Equal((4, 44m), (far.Steps.Count, far.OwnershipPercent));

        var names = await db.Set<PartyName>().Where(name => name.Kind != PartyNameKind.Acronym).Select(name => new { name.PartyId, name.Name }).ToListAsync(Stop);
        var persons = (await db.Set<Contact>().Select(contact => contact.Id).ToListAsync(Stop)).ToHashSet();
        var hits = names.Where(name => UnList.Index.Search(
            new ScreeningSubject(name.Name, persons.Contains(name.PartyId) ? ListedPartyKind.Person : ListedPartyKind.Organization), 1, NameMatcher.DefaultThreshold).Count > 0).Select(name => name.Name).ToList();
        Assert.Equal([DemoStories.NearMatch], hits);
    }
}
