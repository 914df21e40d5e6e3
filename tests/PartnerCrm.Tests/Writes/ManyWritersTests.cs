using PartnerCrm.Access;
using PartnerCrm.Interactions;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Writes;

public sealed class ManyWritersTests(CrmWorlds worlds)
{
    private const int Writers = 16;
    private const int Each = 10;

    [Fact]
    public async Task Sixteen_who_write_different_rows_at_once_hardly_ever_have_to_repeat_anything()
    {
        await using var world = await worlds.New();
        var officers = new List<Actor>();
        for (var i = 0; i < Writers; i++) officers.Add(await world.Person(Role.Secretariat));
        await Fill(world, officers[0].Id);
        var alone = await Log(world, officers[0]);

        var made = await Task.WhenAll(officers.Select(async officer =>
        {
            var ids = 0;
            for (var i = 0; i < Each; i++) ids += await Log(world, officer);
            return ids;
        }));

        // Each attempt makes as many ids.
        var attempts = made.Sum() / (double)alone;
        Assert.InRange(attempts, Writers * Each, Writers * Each * 1.1);
    }

    private static async Task<int> Log(CrmWorld world, Actor officer)
    {
        var ids = 0;
        await world.Commands.Run(new LogInteraction(InteractionKind.Call, "Call", Participants: [officer.Id]), officer, TestContext.Current.CancellationToken, newId: () =>
        {
            ids++;
            return Guid.CreateVersion7();
        });
        return ids;
    }

    // In tables that are nearly empty everything lies on one page, where neighbours meet after all.
    private static Task<object?> Fill(CrmWorld world, Guid officer) => world.Ask($"""
        insert into audit_entry (id, recorded_at, fact, subject_kind, subject_id, data)
        select gen_random_uuid(), now(), 'Old', 'Thing', gen_random_uuid(), jsonb 'null' from generate_series(1, 60000);
        insert into interaction (id, kind, happened_on, subject, sort_subject, logged_by, logged_at, version)
        select gen_random_uuid(), 'CALL', '2020-01-01', 'Old', 'old', '{officer}', now(), 1 from generate_series(1, 30000);
        """);
}
