using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>What is logged after a check, and whether the check is open again by it.</summary>
public sealed class CheckBasisTests(CrmWorlds worlds)
{
    private static readonly Dictionary<string, Func<World, Task>> Later = new()
    {
        ["nothing"] = _ => Task.CompletedTask,
        ["a gift from the candidate to somebody of the case"] = world => world.Give(world.Candidate, world.Checker),
        ["a gift from the candidate to somebody of the house"] = world => world.Give(world.Candidate, world.Colleague),
        ["a gift from a director of the candidate"] = world => world.Give(world.Director, world.Checker),
        ["a gift from the candidate to a stranger"] = world => world.Give(world.Candidate, world.Stranger),
        ["a gift from a stranger"] = world => world.Give(world.Stranger, world.Checker),
        ["a gift from longer ago than the house looks back"] = world => world.Give(world.Candidate, world.Checker, years: 9),
        ["a gift that was counted is corrected"] = world => world.Do(new CorrectGift(world.Counted, 1, "Two boxes.", "Two boxes of dates", Value: 60, Currency: "EUR")),
        ["a gift that was counted is taken back"] = world => world.Do(new RetractGift(world.Counted, 1, "It was declined.")),
        ["a rate that was used is corrected"] = world => world.Do(new CorrectExchangeRate(world.Rate, 1, 3, "UN", "Mixed up.")),
        ["a later rate of a day before the check"] = world => world.Import("EUR", world.Today),
        ["a rate of a day after the check"] = async world =>
        {
            world.Inner.Crm.Time.Advance(TimeSpan.FromDays(1));
            await world.Import("EUR", world.Today);
        },
        ["a rate of a currency in which nothing was"] = world => world.Import("XOF", world.Today),
        ["a rate of a currency in which something could not be counted"] = world => world.Import("CHF", world.Today),
        ["the income of the candidate"] = world => world.Do(new UpdateOrganization(world.Candidate, 1, AnnualIncome: new AnnualIncome(1000, "EUR", 2025))),
        ["the website of the candidate"] = world => world.Do(new UpdateOrganization(world.Candidate, 1, Website: "https://candidate.example")),
        ["the financing of the case"] = world => world.Inner.Crm.Ask($"update relationship set financing_amount = 40, financing_currency = 'USD', financing_earmarked = true where id = '{world.Inner.Case}'"),
    };

    [Theory]
    [InlineData("nothing", ConflictCheckState.Closed)]
    [InlineData("a gift from the candidate to somebody of the case", ConflictCheckState.Open)]
    [InlineData("a gift from the candidate to somebody of the house", ConflictCheckState.Open)]
    [InlineData("a gift from a director of the candidate", ConflictCheckState.Open)]
    [InlineData("a gift from the candidate to a stranger", ConflictCheckState.Closed)]
    [InlineData("a gift from a stranger", ConflictCheckState.Closed)]
    [InlineData("a gift from longer ago than the house looks back", ConflictCheckState.Closed)]
    [InlineData("a gift that was counted is corrected", ConflictCheckState.Open)]
    [InlineData("a gift that was counted is taken back", ConflictCheckState.Open)]
    [InlineData("a rate that was used is corrected", ConflictCheckState.Open)]
    [InlineData("a later rate of a day before the check", ConflictCheckState.Open)]
    [InlineData("a rate of a day after the check", ConflictCheckState.Closed)]
    [InlineData("a rate of a currency in which nothing was", ConflictCheckState.Closed)]
    [InlineData("a rate of a currency in which something could not be counted", ConflictCheckState.Open)]
    [InlineData("the income of the candidate", ConflictCheckState.Open)]
    [InlineData("the website of the candidate", ConflictCheckState.Closed)]
    [InlineData("the financing of the case", ConflictCheckState.Open)]
    public async Task What_a_check_counted_opens_it_again_when_it_changes(string later, ConflictCheckState state)
    {
        await using var world = await World.New(worlds);
        await world.Inner.Check();
        Assert.Equal(ConflictCheckState.Closed, (await world.Inner.Conclusion()).State);

        await Later[later](world);

        var conclusion = await world.Inner.Conclusion();
        Assert.Equal((state, state is ConflictCheckState.Closed ? ConflictOutcome.None : null), (conclusion.State, conclusion.Outcome));
        await world.Inner.Check();
        Assert.Equal(ConflictCheckState.Closed, (await world.Inner.Conclusion()).State);
    }

    /// <summary>A candidate with funds in two currencies, of which one has a rate, a director, and a gift that a check counts.</summary>
    private sealed class World(ConflictWorld inner) : IAsyncDisposable
    {
        private static readonly Actor Administrator = Actor.Of(Guid.CreateVersion7(), "administrator", [Role.Administrator]);

        public ConflictWorld Inner { get; } = inner;

        public Guid Candidate => Inner.Candidate;

        public Guid Checker => Inner.Checker.Id;

        public Guid Colleague { get; private set; }

        public Guid Director { get; private set; }

        public Guid Stranger { get; private set; }

        public Guid Counted { get; private set; }

        public Guid Rate { get; private set; }

        public DateOnly Today => Inner.Crm.Time.Today;

        public static async Task<World> New(CrmWorlds worlds)
        {
            var world = new World(await ConflictWorld.New(worlds));
            var inner = world.Inner;
            await world.Import("EUR", new DateOnly(2026, 1, 1));
            world.Rate = (Guid)(await inner.Crm.Ask("select id from exchange_rate"))!;
            (world.Colleague, world.Director, world.Stranger) = ((await inner.Person("Colleague", inner.Secretariat)).Id, (await inner.Person("Director")).Id, (await inner.Person("Stranger")).Id);
            await inner.Link(LinkKind.BoardMember, world.Director, inner.Candidate);
            var donor = await inner.Organization("Donor", OrganizationForm.Foundation);
            foreach (var (title, currency) in new[] { ("First", "EUR"), ("Second", "CHF") })
                await inner.Crm.Run(new RecordLink(LinkKind.Funds, donor, inner.Candidate, title, Amount: 100, Currency: currency), inner.Officer);
            world.Counted = (await inner.Crm.Run(new LogGift(inner.Candidate, inner.Checker.Id, world.Today, "Dates", 30, "EUR"), inner.Officer)).Entity;
            return world;
        }

        public Task<Done> Give(Guid from, Guid to, int years = 0) => Inner.Crm.Run(new LogGift(from, to, Today.AddYears(-years), "Dates", 30, "USD"), Inner.Officer);

        public Task<Done> Import(string currency, DateOnly day) => Inner.Crm.Run(new ImportRates($"{currency} of {day:yyyy-MM-dd}.csv", [new(2, currency, day, 2, null)]), Actor.Program);

        public Task<Done> Do<T>(ICommand<T> command)
            where T : Entity => Inner.Crm.Run(command, command is CorrectExchangeRate ? Administrator : Inner.Officer);

        public ValueTask DisposeAsync() => Inner.DisposeAsync();
    }
}
