using PartnerCrm.Access;
using PartnerCrm.Events;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Events;

public sealed class OutboxTests(CrmWorlds worlds)
{
    [Fact]
    public async Task What_can_be_followed_is_announced_with_the_deed_and_nothing_else_is()
    {
        await using var cases = await CaseWorld.New(worlds);
        Assert.Equal(0L, await cases.World.Ask("select count(*) from outbox"));

        var opened = await cases.Open();
        await cases.World.Run(new LogContact("Ada"), cases.Preparer);

        Assert.Equal("RelationshipOpened Relationship " + opened.Entity, await cases.World.Ask("select string_agg(fact || ' ' || subject_kind || ' ' || subject_id, ',') from outbox"));
        Assert.Equal(1L, await cases.World.Ask("select count(*) from outbox o join audit_entry a on a.id = o.id and a.fact = o.fact and a.recorded_at = o.recorded_at"));
    }

    [Fact]
    public async Task What_was_refused_is_not_announced()
    {
        await using var cases = await CaseWorld.New(worlds);
        var opened = await cases.Open();

        await Assert.ThrowsAsync<VersionConflict>(() => cases.World.Run(new UpdateRelationship(opened.Entity, 7, CaseWorld.Terms("Other")), cases.Preparer));

        Assert.Equal(1L, await cases.World.Ask("select count(*) from outbox"));
    }

    [Fact]
    public async Task What_is_older_than_a_day_goes_however_much_it_is_and_the_rest_stays()
    {
        await using var world = await worlds.New();
        await world.Ask($"""
            insert into outbox (id, fact, subject_kind, subject_id, recorded_at)
            select gen_random_uuid(), 'Old', 'Thing', gen_random_uuid(), timestamptz '{world.Time.GetUtcNow():O}' - interval '25 hours' from generate_series(1, 2500)
            union all select gen_random_uuid(), 'New', 'Thing', gen_random_uuid(), timestamptz '{world.Time.GetUtcNow():O}' - interval '23 hours' from generate_series(1, 3)
            """);

        Assert.Equal((2500, 0), await new OldRows(world.Data, world.Time, Retention.Usual).Sweep(TestContext.Current.CancellationToken));
        Assert.Equal("New 3", await world.Ask("select max(fact) || ' ' || count(*) from outbox"));
    }
}
