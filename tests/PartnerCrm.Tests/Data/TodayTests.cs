using Npgsql;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Data;

public sealed class TodayTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "select today() = (now() at time zone 'UTC')::date")]
    [InlineData("-c timezone=Pacific/Kiritimati", "select today() = (now() at time zone 'UTC')::date")]
    [InlineData("-c partnercrm.day=2030-02-28", "select today() = '2030-02-28'")]
    [InlineData("-c partnercrm.day=", "select today() = (now() at time zone 'UTC')::date")]
    public async Task The_day_is_that_of_the_setting_else_the_day_in_UTC(string options, string says)
    {
        await using var data = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await worlds.EmptyDatabase()) { Options = options });
        await using var command = data.CreateCommand(says);
        Assert.Equal(true, await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task It_costs_no_call()
    {
        await using var world = await worlds.New();
        await using var command = world.Data.CreateCommand("explain (verbose) select party_id from screening_conclusion where valid_until < today()");
        await using var rows = await command.ExecuteReaderAsync(Stop);
        while (await rows.ReadAsync(Stop)) Assert.DoesNotContain("today()", rows.GetString(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_world_that_moves_to_another_day_moves_its_database()
    {
        await using var world = await worlds.New();
        Assert.Equal(world.Time.Today, await world.Ask("select today()"));
        world.Time.Advance(TimeSpan.FromDays(400));
        Assert.Equal(world.Time.Today, await world.Ask("select today()"));
    }
}
