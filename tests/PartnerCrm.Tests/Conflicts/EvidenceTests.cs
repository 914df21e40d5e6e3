using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

public sealed class EvidenceTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_path_of_four_ties_to_a_funder_or_an_owner_is_a_path_to_the_candidate()
    {
        await using var world = await ConflictWorld.New(worlds);
        var owner = await world.Organization("Owner");
        await world.Link(LinkKind.Owns, owner, world.Candidate, 20);
        var at = world.Officer.Id;
        foreach (var name in new[] { "First", "Second", "Third" })
        {
            var next = await world.Organization(name);
            await world.Link(LinkKind.ConsultsFor, at, next);
            at = next;
        }

        await world.Link(LinkKind.ConsultsFor, at, owner);
        var check = await world.Check();

        Assert.Equal("Officer > CONSULTS_FOR - First > CONSULTS_FOR - Second > CONSULTS_FOR - Third > CONSULTS_FOR - Owner > OWNS 20 - Candidate", await world.Paths());
        Assert.Equal("OWNER MINOR", await world.Crm.Ask("select end_role || ' ' || grade from conflict_path"));
        Assert.Equal(1L, await world.Crm.Ask($"select count(*) from checked_party where role = 'OWNER' and party_id = '{owner}'"));
        Assert.StartsWith("Paths of at most 4 ties between 2 people and Candidate with 1 owners, board members and funders, as the ties stood on 2026-03-02: 1 found, from 1 of them.",
            check.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_later_is_not_known_on_an_earlier_day_and_what_was_retracted_since_is()
    {
        await using var world = await ConflictWorld.New(worlds);
        var wrong = await world.Link(LinkKind.MemberOf, world.Officer.Id, world.Candidate);
        var before = world.Crm.Time.GetUtcNow();
        world.Crm.Time.Advance(TimeSpan.FromDays(10));
        await world.Crm.Run(new RetractLink(wrong, 1, "Mixed up."), world.Officer);
        await world.Link(LinkKind.ConsultsFor, world.Officer.Id, world.Candidate);
        await world.Check();
        Assert.Equal("Officer > CONSULTS_FOR - Candidate", await world.Paths());
        var opened = await world.ConflictOf(world.Officer.Id);

        await Assert.ThrowsAsync<OwnConflictOpen>(() => world.Crm.Run(new RunConflictCheck(world.Case, AsOf: before), world.Officer));
        await world.Crm.Declared(world.Case, world.Checker.Id);
        await world.Crm.Run(new RunConflictCheck(world.Case, AsOf: before), world.Checker);

        Assert.Equal("Officer > MEMBER_OF - Candidate", await world.Paths());
        Assert.Equal(opened.Version, (await world.ConflictOf(world.Officer.Id)).Version);
        Assert.Equal("asOf", (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(new RunConflictCheck(world.Case, AsOf: world.Crm.Time.GetUtcNow().AddDays(1)), world.Checker))).Field);
    }

    [Fact]
    public async Task A_check_as_of_an_earlier_moment_explains_and_concludes_nothing()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Check();
        Assert.Equal(ConflictCheckState.Closed, (await world.Conclusion()).State);
        world.Crm.Time.Advance(TimeSpan.FromDays(1));

        var before = world.Crm.Time.GetUtcNow().AddYears(-1);
        await Assert.ThrowsAsync<NobodyToCheck>(() => world.Crm.Run(new RunConflictCheck(world.Case, AsOf: before), world.Officer));
        await world.Crm.Run(new RunConflictCheck(world.Case, AlsoCheck: [world.Checker.Id], AsOf: before), world.Officer);

        Assert.Equal(ConflictCheckState.Closed, (await world.Conclusion()).State);
    }

    [Theory]
    [InlineData("ended", "It would change if this tie had held on that day: Candidate EMPLOYS Officer (until 2020-01-31).")]
    [InlineData("owner", "It would change if an owner of Candidate who is not on record were tied to one of the people.")]
    [InlineData("declaration", "It would change if Checker, who filed no declaration for the case, declared an interest in the candidate.")]
    [InlineData("nothing", "It would change if a tie of Candidate that nobody recorded led to one of the people.")]
    public async Task Where_nothing_is_found_the_check_says_in_words_what_would_change_that(string missing, string said)
    {
        await using var world = await ConflictWorld.New(worlds);
        if (missing is "ended") await world.Link(LinkKind.Employs, world.Candidate, world.Officer.Id, until: new DateOnly(2020, 1, 31));
        if (missing is "declaration" or "nothing") await world.Crm.Ask("update organization set form = 'RESEARCH_INSTITUTE' where name = 'Candidate'");
        if (missing is "nothing") await world.Crm.Declared(world.Case, world.Checker.Id);

        var check = await world.Check();

        Assert.EndsWith(said, check.Statement, StringComparison.Ordinal);
        Assert.Contains("none found.", check.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_with_very_many_members_is_not_followed_and_the_check_says_so()
    {
        await using var world = await ConflictWorld.New(worlds);
        var body = await world.Organization("Body", OrganizationForm.IntergovernmentalBody);
        await world.Link(LinkKind.MemberOf, world.Officer.Id, body);
        await world.Crm.Ask($"""
            insert into party (id, kind) select md5('m' || i)::uuid, 'ORGANIZATION' from generate_series(1, 600) i;
            insert into link (id, kind, from_id, from_kind, to_id, to_kind, recorded_at, version)
            select md5('l' || i)::uuid, 'MEMBER_OF', md5('m' || i)::uuid, 'ORGANIZATION', '{body}', 'ORGANIZATION', '2026-03-01', 1 from generate_series(1, 600) i;
            """);
        var check = await world.Check();
        Assert.Contains("1 parties have more than 300 ties each: of theirs only those were read that could be part of a path.", check.Statement, StringComparison.Ordinal);
        Assert.Equal(1L, await world.Crm.Ask($"select count(*) from checked_party where role = 'NOT_FOLLOWED' and party_id = '{body}'"));
        Assert.Equal(ConflictCheckState.Closed, (await world.Conclusion()).State);

        // Two ties by way of the body are found all the same, and the new one opens the check.
        await world.Link(LinkKind.MemberOf, world.Candidate, body);
        Assert.Equal(ConflictCheckState.Open, (await world.Conclusion()).State);
        await world.Check();
        Assert.Equal("Officer > MEMBER_OF - Body < MEMBER_OF - Candidate", await world.Paths());
    }

    [Fact]
    public async Task A_declared_amount_below_the_significant_one_makes_a_path_of_less_weight()
    {
        await using var world = await ConflictWorld.New(worlds);
        foreach (var (person, amount) in new[] { (world.Officer, 4999m), (world.Checker, 5000m) })
        {
            var draft = await world.Crm.Run(new DraftDeclaration(world.Case, [new(InterestKind.Investment, "Shares.", world.Candidate, amount, "USD")]), person);
            await world.Crm.Run(new FileDeclaration(draft.Entity, draft.Version), person);
        }

        await world.Check();
        await using var db = world.Crm.Open();
        Assert.Equal([PathGrade.Minor, PathGrade.Significant], await db.Set<ConflictPath>().OrderBy(path => path.PersonId == world.Checker.Id).Select(path => path.Grade).ToListAsync(TestContext.Current.CancellationToken));
    }
}
