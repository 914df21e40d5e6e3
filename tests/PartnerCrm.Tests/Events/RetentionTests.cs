using Microsoft.Extensions.Configuration;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Events;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Events;

public sealed class RetentionTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_remembered_for_a_month_and_then_its_key_is_free_again()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);
        var old = new OldRows(world.Data, world.Time, Retention.Usual);
        var first = await world.Run(new LogContact("Ada"), actor, "one key");
        var requests = (int)(long)(await world.Ask("select count(*) from idempotency"))!;

        world.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal((0, 0), await old.Sweep(Stop));
        Assert.Equal(first, await world.Run(new LogContact("Ada"), actor, "one key"));

        world.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal((0, requests), await old.Sweep(Stop));
        Assert.NotEqual(first, await world.Run(new LogContact("Ada"), actor, "one key"));
        Assert.Equal(2L, await world.Ask("select count(*) from contact where name = 'Ada'"));
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData("", 30)]
    [InlineData("1", 1)]
    [InlineData("365", 365)]
    public void The_configuration_says_for_how_many_days(string? said, int days) => Assert.Equal(TimeSpan.FromDays(days), Retention.From(Said(said)).Requests);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("a month")]
    [InlineData("99999999999")]
    public void What_is_no_number_of_days_keeps_the_server_from_starting(string said) =>
        Assert.Equal($"Retention:RequestDays is a number of days from 1 to 3650, and not '{said}'.", Assert.Throws<CannotStart>(() => Retention.From(Said(said))).Message);

    private static IConfiguration Said(string? days) =>
        new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>("Retention:RequestDays", days)]).Build();
}
