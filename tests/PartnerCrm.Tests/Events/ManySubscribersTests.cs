using System.Diagnostics;
using PartnerCrm.Access;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Events;

public sealed class ManySubscribersTests(CrmWorlds worlds)
{
    private const int Events = 1_000;

    [Fact]
    public async Task A_thousand_events_reach_each_of_twenty_subscribers_at_two_servers_once()
    {
        await using var cases = await CaseWorld.New(worlds);
        var relationship = await cases.Open();
        await using var other = new CrmWorld(cases.World.Connection);
        await using var feed = await RunningFeed.Of(cases.World.Crm);
        await using var otherFeed = await RunningFeed.Of(other.Crm);
        var people = new[] { await cases.World.Person(Role.Auditor), await cases.World.Person(Role.Auditor) };
        var subscribers = new List<Follower>();
        for (var i = 0; i < 20; i++)
            subscribers.Add(await Follower.Of((i % 2 == 0 ? cases.World : other).Crm, people[i / 10], "subscription { relationshipChanged { kind relationship { title } } }"));

        var watch = Stopwatch.StartNew();
        for (var ten = 0; ten < Events; ten += 10) await Happen(cases.World, relationship.Entity, ten);

        var expected = Enumerable.Range(0, Events).Select(i => $"Fact{i:0000}").ToList();
        foreach (var subscriber in subscribers)
        {
            var heard = new List<string>();
            while (heard.Count < Events) heard.Add((string)Reads.Data(await subscriber.Next())["relationshipChanged"]!["kind"]!);
            Assert.Equal(expected, heard.Order(StringComparer.Ordinal));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{Events} events, 20 subscribers of two people at two servers: {watch.Elapsed.TotalSeconds:0.0} s");
        foreach (var subscriber in subscribers) await subscriber.DisposeAsync();
    }

    private static async Task Happen(CrmWorld world, Guid relationship, int from) => await world.Ask($$"""
        with fact as (
            insert into audit_entry (id, recorded_at, fact, subject_kind, subject_id, data)
            select gen_random_uuid(), now(), 'Fact' || lpad(i::text, 4, '0'), 'Relationship', '{{relationship}}', '{}' from generate_series({{from}}, {{from + 9}}) i
            returning id, recorded_at, fact, subject_kind, subject_id)
        insert into outbox (id, fact, subject_kind, subject_id, recorded_at) select id, fact, subject_kind, subject_id, recorded_at from fact
        """);
}
