using PartnerCrm.Access;
using PartnerCrm.Interactions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Events;

public sealed class FollowUpDueTests(CrmWorlds worlds)
{
    private const string Due = "subscription { followUpDue { kind at followUp { note } } }";

    [Fact]
    public async Task A_subscription_begins_with_what_is_due_and_tells_of_the_rest_on_its_day_each_once()
    {
        await using var world = await worlds.New();
        await using var feed = await RunningFeed.Of(world.Crm);
        var (officer, other) = (await world.Person(Role.Secretariat), await world.Person(Role.Secretariat));
        var today = world.Time.Today;
        await Plan(world, officer, ("Overdue", today.AddDays(-3), officer), ("Today", today, officer), ("Tomorrow", today.AddDays(1), officer), ("Another's", today, other));

        await using var follower = await Follower.Of(world.Crm, officer, Due);
        Assert.Equal("""{"followUpDue":{"kind":"FollowUpDue","at":"2026-02-27T00:00:00Z","followUp":{"note":"Overdue"}}}""", await follower.NextData());
        Assert.Contains("\"Today\"", await follower.NextData(), StringComparison.Ordinal);
        await Plan(world, officer, ("At once", today, officer), ("Another's again", today, other));
        Assert.Contains("\"At once\"", await follower.NextData(), StringComparison.Ordinal);
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("\"Tomorrow\"", await follower.NextData(), StringComparison.Ordinal);
        await Plan(world, officer, ("End", today, officer));
        Assert.Contains("\"End\"", await follower.NextData(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_subscribes_again_is_told_again_of_what_is_not_done()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        await Plan(world, officer, ("Done", world.Time.Today.AddDays(-1), officer), ("Open", world.Time.Today, officer));
        var done = (Guid)(await world.Ask("select id from follow_up where note = 'Done'"))!;

        for (var server = 0; server < 2; server++)
        {
            await using var crm = new CrmWorld(world.Connection);
            await using var feed = await RunningFeed.Of(crm.Crm);
            await using var one = await Follower.Of(crm.Crm, officer, Due);
            await using var two = await Follower.Of(crm.Crm, officer, Due);
            if (server == 0)
            {
                Assert.Contains("\"Done\"", await one.NextData(), StringComparison.Ordinal);
                Assert.Contains("\"Done\"", await two.NextData(), StringComparison.Ordinal);
            }

            Assert.Contains("\"Open\"", await one.NextData(), StringComparison.Ordinal);
            Assert.Contains("\"Open\"", await two.NextData(), StringComparison.Ordinal);
            if (server == 0) await world.Run(new CompleteFollowUp(done, 1), officer);
        }
    }

    private static Task<PartnerCrm.Writes.Done> Plan(CrmWorld world, Actor by, params (string Note, DateOnly Day, Actor Owner)[] followUps) => world.Run(
        new LogInteraction(InteractionKind.Call, "A call", Participants: [by.Id], FollowUps: [.. followUps.Select(one => new FollowUpEntry(one.Note, one.Day, one.Owner.Id))]), by);
}
