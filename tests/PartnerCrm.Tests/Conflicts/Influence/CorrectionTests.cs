using PartnerCrm.Access;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts.Influence;

public sealed class CorrectionTests(CrmWorlds worlds)
{
    private const string Gifts = "select coalesce(string_agg(kind || ' ' || count || ' ' || trim_scale(usd_amount), ', '), 'none') from influence_finding where kind = 'GIFTS' and check_id = (select id from conflict_check order by number desc limit 1)";

    private static readonly Actor Administrator = Actor.Of(Guid.CreateVersion7(), "administrator", [Role.Administrator]);

    [Fact]
    public async Task A_gift_that_was_logged_wrongly_gives_way_to_a_newer_record_and_stays()
    {
        await using var world = await ConflictWorld.New(worlds);
        var (crm, officer) = (world.Crm, world.Officer);
        var logged = await crm.Run(new LogGift(world.Candidate, world.Checker.Id, crm.Time.Today, "Dates", 30, "USD"), officer);
        await world.Check();
        Assert.Equal("GIFTS 1 30", await crm.Ask(Gifts));

        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => crm.Run(new CorrectGift(logged.Entity, 1, " ", "Dates"), officer))).Field);
        var corrected = await crm.Run(new CorrectGift(logged.Entity, 1, "There were two.", "Two boxes of dates", Value: 60, Currency: "USD"), officer);
        await Assert.ThrowsAsync<AlreadySuperseded>(() => crm.Run(new CorrectGift(logged.Entity, 2, "Once more.", "Dates"), officer));
        await world.Check();

        Assert.Equal("GIFTS 1 60", await crm.Ask(Gifts));
        Assert.Equal("Dates 30 -, Two boxes of dates 60 There were two.", await crm.Ask("select string_agg(description || ' ' || trim_scale(value) || ' ' || coalesce(reason, '-'), ', ' order by value) from gift"));
        Assert.Equal(1L, await crm.Ask($"select count(*) from gift where superseded_by = '{corrected.Entity}' and id = '{logged.Entity}'"));
        Assert.Equal("There were two.", await crm.Ask("select reason from audit_entry where fact = 'GiftSuperseded'"));

        await crm.Run(new RetractGift(corrected.Entity, corrected.Version, "It was declined."), officer);
        await world.Check();
        Assert.Equal("none", await crm.Ask(Gifts));
    }

    [Theory]
    [InlineData("update gift set superseded_at = null")]
    [InlineData("update gift set value = 1")]
    [InlineData("update exchange_rate set superseded_at = null, superseded_by = null")]
    [InlineData("update exchange_rate set usd = 9")]
    public async Task What_gave_way_does_not_come_back(string statement)
    {
        await using var world = await ConflictWorld.New(worlds);
        var gift = await world.Crm.Run(new LogGift(world.Candidate, world.Checker.Id, world.Crm.Time.Today, "Dates", 30, "USD"), world.Officer);
        await world.Crm.Run(new RetractGift(gift.Entity, 1, "Never was."), world.Officer);
        await world.Crm.Run(new CorrectExchangeRate(await Rate(world), 1, 3, "UN", "Mixed up."), Administrator);

        Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Crm.Ask(statement + " where superseded_at is not null"))).SqlState);
    }

    [Fact]
    public async Task A_rate_that_was_imported_wrongly_gives_way_to_another_of_the_same_day()
    {
        await using var world = await ConflictWorld.New(worlds);
        var crm = world.Crm;
        var wrong = await Rate(world);
        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => crm.Run(new CorrectExchangeRate(wrong, 1, 3, "UN", ""), Administrator))).Field);
        Assert.Equal("usd", (await Assert.ThrowsAsync<InvalidInput>(() => crm.Run(new CorrectExchangeRate(wrong, 1, 0, "UN", "Mixed up."), Administrator))).Field);
        await crm.Run(new CorrectExchangeRate(wrong, 1, 3, "UN", "Mixed up."), Administrator);
        await crm.Run(new LogGift(world.Candidate, world.Checker.Id, crm.Time.Today, "Dates", 30, "EUR"), world.Officer);

        await world.Check();

        Assert.Equal("GIFTS 1 90", await crm.Ask(Gifts));
        await Assert.ThrowsAsync<AlreadySuperseded>(() => crm.Run(new CorrectExchangeRate(wrong, 2, 4, "UN", "Again."), Administrator));
        // The file that brought it changes nothing now, and one that says something else is refused.
        await crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 2, null)]), Actor.Program);
        await Assert.ThrowsAsync<InvalidInput>(() => crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 5, null)]), Actor.Program));
        Assert.Equal(2L, await crm.Ask("select count(*) from exchange_rate"));
    }

    [Fact]
    public async Task Rates_are_read_by_those_who_read_lists_with_what_was_wrong()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Crm.Run(new CorrectExchangeRate(await Rate(world), 1, 3, "UN", "Mixed up."), Administrator);
        const string Document = "{ exchangeRates(where: { currency: { eq: \"EUR\" }, supersededAt: { eq: null } }) { totalCount nodes { currency day usd source reason } } }";

        Assert.Equal("""{"data":{"exchangeRates":{"totalCount":1,"nodes":[{"currency":"EUR","day":"2026-01-01","usd":3,"source":"UN","reason":"Mixed up."}]}}}""", (await world.Crm.Query(world.Officer, Document)).ToJsonString());
        Assert.Equal("FORBIDDEN", (string?)(await world.Crm.Query(await world.Crm.As(Role.Spg), Document))["errors"]![0]!["extensions"]!["code"]);
    }

    private static async Task<Guid> Rate(ConflictWorld world)
    {
        await world.Crm.Run(new ImportRates("rates.csv", [new(2, "EUR", new(2026, 1, 1), 2, null)]), Actor.Program);
        return (Guid)(await world.Crm.Ask("select id from exchange_rate"))!;
    }
}
