using Microsoft.EntityFrameworkCore;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Monitoring;

public sealed class TriggerTests(CrmWorlds worlds)
{
    private const string Runs = "select count(*) from screening";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_change_of_a_list_a_party_or_a_tie_screens_again_once_and_says_why()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        var owner = await world.Company("Harvest Holding");
        var (id, tie) = (world.Organization, Guid.Empty);
        await world.Crm.CatchUp();
        (string What, string Trigger, ScreeningState Before, Func<Task> Change)[] changes =
        [
            ("a name", "PARTY_CHANGED", ScreeningState.Stale, () => world.Crm.Run(new AddName(id, PartyNameKind.Acronym, "GHC"), world.Officer)),
            ("a name of a person", "PARTY_CHANGED", ScreeningState.Stale, () => world.Crm.Run(new AddName(world.Member, PartyNameKind.Alias, "Mia Lindqvist"), world.Officer)),
            ("an identifier", "PARTY_CHANGED", ScreeningState.Stale, () => world.Crm.Run(new AddIdentifier(id, IdentifierKind.Isni, "0000000121032683"), world.Officer)),
            ("an owner", "LINK_CHANGED", ScreeningState.Stale, async () => tie = (await world.Crm.Run(new RecordLink(LinkKind.Owns, owner, id, Percent: 30), world.Officer)).Entity),
            ("an owner of the owner", "LINK_CHANGED", ScreeningState.Stale, async () => await world.Crm.Run(new RecordLink(LinkKind.Controls, await world.Company("Berg & Sons"), owner), world.Officer)),
            ("an owner who left", "LINK_CHANGED", ScreeningState.Clear, () => world.Crm.Run(new RetractLink(tie, 1, "Wrong."), world.Officer)),
        ];
        foreach (var (what, trigger, before, change) in changes)
        {
            var runs = await world.Crm.Count($"{Runs} where party_id = '{id}'");
            await change();
            Assert.True(await world.State() == before, $"{await world.State()} after {what}");
            await world.Crm.CatchUp();
            Assert.True(await world.State() is ScreeningState.Clear, $"not clear after {what}");
            await world.Crm.CatchUp();
            Assert.True(await world.Crm.Count($"{Runs} where party_id = '{id}'") == runs + 1, $"not one screening after {what}");
            Assert.Equal(trigger, await world.Crm.Ask($"select trigger from screening where party_id = '{id}' order by screened_at desc, id desc limit 1"));
            Assert.Equal(trigger, await world.Crm.Ask($"select data ->> 'trigger' from audit_entry where fact = 'PartyScreened' and actor_id is null and data ->> 'party' = '{id}' order by recorded_at desc, id desc limit 1"));
        }
    }

    [Fact]
    public async Task A_list_change_screens_only_those_whom_it_may_name_and_holds_for_all_others_at_once()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        var others = new List<Guid>();
        for (var i = 0; i < 10; i++) others.Add(await world.Company($"Unlike {i} Farmers"));
        foreach (var other in others) await world.Screen(other);
        var runs = await world.Crm.Count(Runs);
        await world.PublishListed(party => party with { Comments = "More is known." });
        foreach (var party in others.Append(world.Organization)) Assert.Equal(ScreeningState.Stale, await world.State(party));

        await world.Crm.CatchUp();

        foreach (var other in others) Assert.Equal(ScreeningState.Clear, await world.State(other));
        Assert.Equal((ScreeningState.Undecided, runs + 1), (await world.State(), await world.Crm.Count(Runs)));
        await using var db = world.Crm.Open();
        var told = ScreeningSummary.Of(await db.Set<ScreeningConclusion>().SingleAsync(row => row.PartyId == others[0], Stop));
        Assert.Equal(["un-consolidated 2"], told.Lists.Select(list => $"{list.Kind} {list.Number}"));
        Assert.Equal("1", await world.Crm.Ask("select data ->> 'organizations' from audit_entry where fact = 'ListCompared' and data ->> 'number' = '2'"));
    }

    [Fact]
    public async Task A_new_list_that_names_somebody_on_record_is_found_without_anybody_asking()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        var quiet = await world.Company("Blue Valley Irrigation Trust");
        await world.Screen(quiet);
        await world.Crm.CatchUp();
        Assert.Equal(ScreeningState.Clear, await world.State(quiet));

        await world.Publish(party => party.Kind is PartnerCrm.Screening.Lists.ListedPartyKind.Organization ? party with { PrimaryName = "Blue Valley Irrigation Trust" } : party);
        await world.Crm.CatchUp();

        Assert.Equal(ScreeningState.Undecided, await world.State(quiet));
        Assert.NotEmpty(await world.Hits(quiet));
    }

    [Fact]
    public async Task What_became_too_old_is_screened_again_by_itself_and_a_decision_whose_time_is_over_waits_again()
    {
        await using var world = await BoardWorld.New(worlds);
        var now = world.Crm.Time.GetUtcNow();
        world.Crm.Time.Set(new DateTimeOffset(2018, 1, 1, 9, 0, 0, TimeSpan.Zero));
        await world.DecideAll(HitDecision.FalsePositive);
        world.Crm.Time.Set(now);

        await world.Crm.CatchUp();

        Assert.Equal(("EXPIRED", 1L), (await world.Crm.Ask("select trigger from screening order by screened_at desc, id desc limit 1"), await world.Crm.Count("select count(*) from screening where trigger = 'EXPIRED'")));
        Assert.Equal(HitReopening.Expired, (await world.Hit()).Reopened);
    }

    [Fact]
    public async Task A_partnership_that_asks_for_a_second_person_opens_what_one_person_decided()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.DecideAll(HitDecision.FalsePositive);
        await world.Crm.Run(new OpenProspect(world.Organization, RelationshipType.Partnership, CaseWorld.Terms()), world.Officer);

        await world.Crm.CatchUp();

        Assert.Equal((ScreeningState.Undecided, HitReopening.SecondPersonNeeded), (await world.State(), (await world.Hit()).Reopened));
        Assert.Equal("RELATIONSHIP_OPENED", await world.Crm.Ask("select trigger from screening order by screened_at desc, id desc limit 1"));
    }

    [Fact]
    public async Task Who_is_registered_is_screened_by_itself_and_is_not_screened_until_then()
    {
        await using var world = await BoardWorld.New(worlds);
        await world.Crm.CatchUp();
        var stranger = await world.Company("Blue Valley Irrigation Trust");
        Assert.Equal(ScreeningState.NotScreened, await world.State(stranger));

        await world.Crm.CatchUp();
        await world.Crm.CatchUp();

        Assert.Equal(ScreeningState.Clear, await world.State(stranger));
        Assert.Equal("NEVER_SCREENED", await world.Crm.Ask($"select string_agg(trigger, ', ') from screening where party_id = '{stranger}'"));
    }

    [Fact]
    public async Task Who_was_registered_before_there_was_a_list_is_screened_when_the_first_one_comes()
    {
        await using var world = await worlds.New();
        var officer = await world.As(PartnerCrm.Access.Role.Secretariat);
        var early = (await world.Run(new LogOrganization("Early Growers Union", OrganizationForm.Company), officer)).Entity;
        await world.CatchUp();
        Assert.Equal((0L, 0L), (await world.Count(Runs), await world.Count("select count(*) from screening_task")));

        await ImportedList.Import(world, PartnerCrm.Tests.Screening.Lists.UnList.Excerpt);
        await world.CatchUp();

        Assert.Equal("NEVER_SCREENED", await world.Ask($"select string_agg(trigger, ', ') from screening where party_id = '{early}'"));
        await using var db = world.Open();
        Assert.Equal(ScreeningState.Clear, await db.Set<ScreeningConclusion>().Where(row => row.PartyId == early).Select(row => row.State).SingleAsync(Stop));
    }
}
