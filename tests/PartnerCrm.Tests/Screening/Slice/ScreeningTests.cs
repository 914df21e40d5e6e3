using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class ScreeningTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly ListReading Excerpt = UnList.Read(UnList.Excerpt);
    private static readonly ListedParty Listed = Excerpt.Entries.First(entry => entry.Party.Kind is ListedPartyKind.Person).Party;

    [Fact]
    public async Task An_organization_that_nobody_screened_is_not_screened_and_without_a_list_nobody_can()
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var organization = await world.Run(new LogOrganization("Green Harvest Cooperative", OrganizationForm.Company), officer);

        Assert.Equal(ScreeningState.NotScreened, await State(world, organization.Entity));
        await Assert.ThrowsAsync<NoListInForce>(() => world.Run(new ScreenOrganization(organization.Entity), officer));
        Assert.Equal(ScreeningState.NotScreened, await State(world, organization.Entity));
    }

    [Fact]
    public async Task Nothing_found_is_clear_until_a_name_an_identifier_a_person_an_owner_or_the_list_changes()
    {
        await using var world = await worlds.New();
        await ImportedList.Import(world, UnList.Excerpt);
        var officer = await world.As(Role.Secretariat);
        var organization = await world.Run(new LogOrganization("Green Harvest Cooperative", OrganizationForm.Company), officer);
        var person = await world.Run(new LogContact("Maria Lindqvist", Organization: organization.Entity), officer);
        var owner = await world.Run(new LogOrganization("Harvest Holding", OrganizationForm.Company), officer);
        var id = organization.Entity;
        var tie = Guid.Empty;
        (string What, Func<Task> Change)[] changes =
        [
            ("a name", () => world.Run(new AddName(id, PartyNameKind.Acronym, "GHC"), officer)),
            ("a name of a person", () => world.Run(new AddName(person.Entity, PartyNameKind.Alias, "Mia Lindqvist"), officer)),
            ("an identifier", () => world.Run(new AddIdentifier(id, IdentifierKind.Isni, "0000000121032683"), officer)),
            ("an owner", async () => tie = (await world.Run(new RecordLink(LinkKind.Owns, owner.Entity, id, Percent: 30), officer)).Entity),
            ("an owner of the owner", async () => await world.Run(new RecordLink(LinkKind.Controls, (await world.Run(new LogContact("Nils Berg"), officer)).Entity, owner.Entity), officer)),
            ("a list", () => world.Run(new ImportList(Newer(1, [.. Excerpt.Entries.Skip(1).Select(entry => entry.Party)])), Actor.Program)),
        ];
        await world.Run(new ScreenOrganization(id), officer);

        foreach (var (what, change) in changes)
        {
            Assert.True(await State(world, id) is ScreeningState.Clear, $"not clear before {what}");
            await change();
            Assert.True(await State(world, id) is ScreeningState.Stale, $"not stale after {what}");
            await world.Run(new ScreenOrganization(id), officer);
        }

        await world.Run(new RetractLink(tie, 1, "Wrong."), officer);
        Assert.Equal(ScreeningState.Clear, await State(world, id));
        await world.Run(new ImportList(Newer(2, [.. Excerpt.Entries.Skip(1).Select(entry => entry.Party)])), Actor.Program);
        Assert.Equal(ScreeningState.Clear, await State(world, id));
    }

    [Fact]
    public async Task A_listed_board_member_is_found_with_an_explained_score_and_waits_for_a_decision()
    {
        await using var world = await Board();
        await using var db = world.Crm.Open();
        var hit = await db.Set<ScreeningHit>().OrderByDescending(row => row.Score).FirstAsync(Stop);
        var entry = await db.Set<ListedEntry>().SingleAsync(row => row.Id == hit.EntryId, Stop);

        Assert.Equal((world.Member, Listed.SourceId, HitDecision.Undecided), (hit.PartyId, entry.SourceId, hit.Decision));
        var explanation = ScreeningHit.Read(hit.Explanation);
        Assert.Equal(explanation.Score, explanation.WordScore + explanation.Adjustments.Sum(part => part.Change), 4);
        Assert.NotEmpty(explanation.Words);
        Assert.Equal((ScreeningState.Undecided, ScreeningState.Undecided), (await State(world.Crm, world.Organization), await State(world.Crm, world.Member)));
    }

    [Theory]
    [InlineData(HitDecision.FalsePositive, ScreeningState.Clear)]
    [InlineData(HitDecision.TrueMatch, ScreeningState.TrueMatch)]
    [InlineData(HitDecision.Undecided, ScreeningState.Undecided)]
    public async Task A_decision_with_its_reason_concludes(HitDecision decision, ScreeningState state)
    {
        await using var world = await Board();
        await world.DecideAll(decision);

        Assert.Equal(state, await State(world.Crm, world.Organization));
        Assert.Equal("Compared the papers.", await world.Crm.Ask("select reason from audit_entry where fact = 'HitDecided' limit 1"));
    }

    [Fact]
    public async Task A_decision_is_remembered_while_the_list_says_the_same_and_asked_again_when_it_says_more()
    {
        await using var world = await Board();
        await world.DecideAll(HitDecision.FalsePositive);

        await world.Crm.Run(new ScreenOrganization(world.Organization), world.Officer);
        Assert.Equal(ScreeningState.Clear, await State(world.Crm, world.Organization));
        Assert.True((long)(await world.Crm.Ask("select count(*) from screening_hit where carried_from is not null"))! > 0);

        await world.Crm.Run(new ImportList(Newer(1, [.. Excerpt.Entries.Select(entry => entry.Party with { Comments = "More is known." })])), Actor.Program);
        await world.Crm.Run(new ScreenOrganization(world.Organization), world.Officer);
        Assert.Equal(ScreeningState.Undecided, await State(world.Crm, world.Organization));
    }

    [Fact]
    public async Task A_recognized_party_stays_recognized_when_the_screening_becomes_old()
    {
        await using var world = await Board();
        await world.DecideAll(HitDecision.TrueMatch);
        await world.Crm.Run(new AddName(world.Organization, PartyNameKind.Alias, "Another name"), world.Officer);

        Assert.Equal(ScreeningState.TrueMatch, await State(world.Crm, world.Organization));
    }

    [Fact]
    public async Task A_decision_needs_a_reason_and_a_second_one_at_the_same_version_is_refused()
    {
        await using var world = await Board();
        await using var db = world.Crm.Open();
        var hit = await db.Set<ScreeningHit>().FirstAsync(Stop);

        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(new DecideHit(hit.Id, hit.Version, HitDecision.TrueMatch, " "), world.Officer))).Field);
        var faults = await Task.WhenAll(new[] { HitDecision.TrueMatch, HitDecision.FalsePositive }.Select(async decision =>
            await Record.ExceptionAsync(() => world.Crm.Run(new DecideHit(hit.Id, hit.Version, decision, "Looked."), world.Officer))));
        Assert.IsType<VersionConflict>(Assert.Single(faults, fault => fault is not null));
    }

    [Fact]
    public async Task A_name_that_cannot_be_compared_makes_the_screening_fail_instead_of_clear()
    {
        await using var world = await worlds.New();
        await ImportedList.Import(world, UnList.Excerpt);
        var officer = await world.As(Role.Secretariat);
        var organization = await world.Run(new LogOrganization("!!!", OrganizationForm.Company), officer);

        await world.Run(new ScreenOrganization(organization.Entity), officer);

        Assert.Equal(ScreeningState.Failed, await State(world, organization.Entity));
        Assert.Contains("'!!!'", (string)(await world.Ask("select failure from screening"))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_screened_cannot_be_changed_in_the_database()
    {
        await using var world = await Board();

        foreach (var statement in new[] { "update screening set hits_found = 0", "delete from screened_party", "delete from screening_list" })
            Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Crm.Ask(statement))).SqlState);
    }

    [Fact]
    public async Task A_name_is_compared_live_and_nothing_is_kept()
    {
        await using var world = await worlds.New();
        await Assert.ThrowsAsync<GraphQL.GraphQLException>(() => ScreenName.Compare(world.Commands.Lists, Listed.PrimaryName, null, Stop));
        await ImportedList.Import(world, UnList.Excerpt);

        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ScreenName.Compare(world.Commands.Lists, Listed.PrimaryName, ListedPartyKind.Person, Stop)));

        Assert.All(found, answer => Assert.Equal(Listed.SourceId, answer.Hits[0].Party.SourceId));
        Assert.Equal(["un-consolidated"], found[0].Lists.Select(list => list.Kind));
        await Assert.ThrowsAsync<GraphQL.GraphQLException>(() => ScreenName.Compare(world.Commands.Lists, "?!", null, Stop));
        Assert.Equal(0L, await world.Ask("select count(*) from screening"));
    }

    private static async Task<ScreeningState> State(CrmWorld world, Guid party)
    {
        await using var db = world.Open();
        return await db.Set<ScreeningConclusion>().Where(row => row.PartyId == party).Select(row => row.State).SingleAsync(Stop);
    }

    private static ListReading Newer(int days, IReadOnlyList<ListedParty> parties) => Excerpt with
    {
        GeneratedAt = Excerpt.GeneratedAt.AddDays(days),
        Checksum = $"{days}",
        Entries = [.. parties.Select(ListEntry.Of).OrderBy(entry => entry.Party.SourceId, StringComparer.Ordinal)],
    };

    private async Task<BoardWorld> Board()
    {
        var world = await worlds.New();
        await ImportedList.Import(world, UnList.Excerpt);
        var officer = await world.As(Role.Secretariat);
        var organization = await world.Run(new LogOrganization("Green Harvest Cooperative", OrganizationForm.Company), officer);
        var member = await world.Run(new LogContact(Listed.PrimaryName), officer);
        await world.Run(new RecordLink(LinkKind.BoardMember, member.Entity, organization.Entity), officer);
        await world.Run(new ScreenOrganization(organization.Entity), officer);
        return new BoardWorld(world, officer, organization.Entity, member.Entity);
    }

    private sealed record BoardWorld(CrmWorld Crm, Actor Officer, Guid Organization, Guid Member) : IAsyncDisposable
    {
        public async Task DecideAll(HitDecision decision)
        {
            await using var db = Crm.Open();
            foreach (var hit in await db.Set<ScreeningHit>().AsNoTracking().ToListAsync(Stop))
                await Crm.Run(new DecideHit(hit.Id, hit.Version, decision, "Compared the papers."), Officer);
        }

        public ValueTask DisposeAsync() => Crm.DisposeAsync();
    }
}
