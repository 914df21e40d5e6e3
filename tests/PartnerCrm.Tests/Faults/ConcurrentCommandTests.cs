using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Faults;

public sealed class ConcurrentCommandTests(CrmWorlds worlds)
{
    [Fact]
    public async Task The_same_command_sent_many_times_at_once_takes_effect_once_and_answers_all_alike()
    {
        await using var world = await worlds.New();
        var actor = await world.Person(Role.Secretariat);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Run(new LogContact("Only once"), actor, idempotencyKey: "one key")));

        Assert.Single(answers.Distinct());
        Assert.Equal(1L, await world.Ask("select count(*) from contact where name = 'Only once'"));
    }

    [Fact]
    public async Task Officers_who_write_at_the_same_time_do_not_wear_one_another_out()
    {
        await using var world = await worlds.New();
        var officers = new List<Actor>();
        for (var i = 0; i < 8; i++) officers.Add(await world.Person(Role.Secretariat));

        await Task.WhenAll(officers.Select(async (officer, i) =>
        {
            for (var j = 0; j < 20; j++) await world.Run(new LogContact($"Contact {i} {j}"), officer);
        }));

        Assert.Equal(160L, await world.Ask("select count(*) from contact where name like 'Contact %'"));
    }
}
