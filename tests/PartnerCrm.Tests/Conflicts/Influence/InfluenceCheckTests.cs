using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Conflicts.Influence;

public sealed class InfluenceCheckTests(CrmWorlds worlds)
{
    private const string Findings = """
        { conflictChecks(first: 1) { nodes { findings(first: 20) { nodes { kind level party { name } sector country sharePercent count usdAmount total
          madeOf(first: 9) { nodes { link { amount } gift { description } usdAmount rateDay notCounted } } } } } } }
        """;

    [Fact]
    public async Task A_check_keeps_what_speaks_for_undue_influence_with_what_it_is_made_of()
    {
        await using var world = await ConflictWorld.New(worlds);
        var (crm, officer) = (world.Crm, world.Officer);
        await crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 2, null)]), Actor.Program);
        var donor = (await crm.Run(new LogOrganization("Donor", OrganizationForm.Company, Sectors: [Sector.Seeds], Country: "CH"), officer)).Entity;
        await crm.Run(new RecordLink(LinkKind.Funds, donor, world.Candidate, Amount: 300, Currency: "EUR"), officer);
        await crm.Run(new RecordLink(LinkKind.Funds, donor, world.Candidate, "Second", Amount: 5, Currency: "CHF"), officer);
        await crm.Run(new RecordLink(LinkKind.Funds, donor, world.Candidate, "Third", Amount: 999, Currency: "EUR", ValidTo: crm.Time.Today.AddDays(-1)), officer);
        await crm.Ask($"update organization set income_amount = 1000, income_currency = 'EUR', income_year = 2025 where id = '{world.Candidate}'");
        await crm.Run(new RecordLink(LinkKind.Funds, donor, world.Secretariat, Amount: 920, Currency: "USD", Earmarked: false), officer);
        await crm.Ask($"update relationship set financing_amount = 40, financing_currency = 'EUR', financing_earmarked = true where id = '{world.Case}'");
        var director = await world.Person("Director");
        await crm.Run(new RecordLink(LinkKind.BoardMember, director.Id, world.Candidate), officer);
        await crm.Run(new RecordLink(LinkKind.BoardMember, director.Id, world.Secretariat), officer);
        await crm.Run(new LogGift(director.Id, world.Checker.Id, crm.Time.Today.AddYears(-3), "A journey", 3000, "EUR"), officer);
        await crm.Run(new LogGift(world.Candidate, world.Checker.Id, crm.Time.Today.AddYears(-9), "A watch of long ago", 3000, "USD"), officer);

        await world.Check();

        Assert.Equal("""
            CANDIDATE_DONOR 30 HIGH, CANDIDATE_SECTOR 30 HIGH, CANDIDATE_COUNTRY 30 HIGH, HOUSE_DONOR 92 HIGH, HOUSE_DONOR 8 NONE, HOUSE_SECTOR 92 HIGH, HOUSE_COUNTRY 92 HIGH, HOUSE_EARMARKED 8 NONE, HOUSE_CORE 92 NONE, SEATS_IN_HOUSE 1 NOTABLE, GIFTS 1 NOTABLE
            """, await crm.Ask("select string_agg(kind || ' ' || trim_scale(coalesce(share_percent, count)) || ' ' || level, ', ' order by position) from influence_finding"));
        var answer = await crm.Query(officer, Findings);
        Assert.Null(answer["errors"]);
        var findings = answer["data"]!["conflictChecks"]!["nodes"]![0]!["findings"]!["nodes"]!.AsArray();
        Assert.Equal("Donor", (string?)findings[0]!["party"]!["name"]);
        Assert.Equal(["2026-01-01 ", " NO_RATE"], findings[0]!["madeOf"]!["nodes"]!.AsArray().Select(source => $"{source!["rateDay"]} {source["notCounted"]}").OrderDescending(StringComparer.Ordinal));
        Assert.Equal(("A journey", "Director"), ((string?)findings[10]!["madeOf"]!["nodes"]![0]!["gift"]!["description"], (string?)findings[10]!["party"]!["name"]));
    }

    [Fact]
    public async Task Whoever_reads_proposals_is_told_how_far_the_gravest_finding_goes_and_no_more()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Crm.Ask("update relationship set state = 'IN_REVIEW'");
        Assert.Equal("null", await Level(world));
        await world.Check();
        Assert.Equal("\"NONE\"", await Level(world));

        await world.Crm.Run(new LogGift(world.Candidate, world.Checker.Id, world.Crm.Time.Today, "A box of dates", 20, "USD"), world.Officer);
        await world.Check();
        Assert.Equal("\"NOTABLE\"", await Level(world));

        await world.Crm.Run(new LogGift(world.Candidate, world.Checker.Id, world.Crm.Time.Today, "A car", 5000, "USD"), world.Officer);
        await world.Check();
        Assert.Equal("\"HIGH\"", await Level(world));

        // A check of what was known before says nothing about today.
        world.Crm.Time.Advance(TimeSpan.FromDays(1));
        await world.Crm.Run(new RunConflictCheck(world.Case, AlsoCheck: [world.Checker.Id], AsOf: world.Crm.Time.GetUtcNow().AddDays(-2)), world.Officer);
        Assert.Equal("\"HIGH\"", await Level(world));
    }

    private static async Task<string> Level(ConflictWorld world)
    {
        var answer = await world.Crm.Query(await world.Crm.As(Role.Cpm), "{ relationships { nodes { influenceLevel } } }");
        return answer["data"]!["relationships"]!["nodes"]![0]!["influenceLevel"]?.ToJsonString() ?? "null";
    }

    [Fact]
    public async Task Findings_and_gifts_are_for_those_who_read_evidence()
    {
        await using var world = await ConflictWorld.New(worlds);
        foreach (var document in new[] { Findings, "{ gifts(first: 1) { totalCount } }" })
            Assert.Equal("FORBIDDEN", (string?)(await world.Crm.Query(await world.Crm.As(Role.Spg), document))["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task What_was_logged_and_found_cannot_be_changed_in_the_database()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 2, null)]), Actor.Program);
        await world.Crm.Run(new LogGift(world.Candidate, world.Checker.Id, world.Crm.Time.Today, "Flowers"), world.Officer);
        await world.Check();

        foreach (var statement in new[] { "update influence_finding set level = 'NONE'", "delete from influence_source", "update gift set day = day - 1", "update exchange_rate set usd = 3", "delete from gift", "delete from exchange_rate", "delete from rate_import" })
            Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Crm.Ask(statement))).SqlState);
    }

    [Theory]
    [InlineData(1, "Tea", 10, "USD", "day")]
    [InlineData(0, " ", 10, "USD", "description")]
    [InlineData(0, "Tea", 10, null, "currency")]
    [InlineData(0, "Tea", -1, "USD", "value")]
    [InlineData(0, "Tea", 10, "euro", "currency")]
    public void A_gift_that_does_not_fit_is_refused(int inDays, string description, int? value, string? currency, string field)
    {
        var now = new FakeTime().GetUtcNow();

        var refused = Assert.Throws<PartnerCrm.Writes.InvalidInput>(() => Gift.Log(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), DateOnly.FromDateTime(now.UtcDateTime).AddDays(inDays), description, (value, currency), now));

        Assert.Equal(field, refused.Field);
    }
}
