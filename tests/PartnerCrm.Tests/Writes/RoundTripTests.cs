using System.Diagnostics;
using PartnerCrm.Access;
using PartnerCrm.Interactions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Writes;

public sealed class RoundTripTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_command_that_only_adds_asks_the_database_once_and_writes_once()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        var company = await world.Run(new LogOrganization("Company", OrganizationForm.Company), officer);

        var trips = await Trips(() => world.Run(
            new LogInteraction(InteractionKind.Call, "Call", null, null, [company.Entity], [officer.Id], null, [new FollowUpEntry("Call back", new DateOnly(2030, 1, 1), officer.Id)]), officer));

        Assert.Equal(2, trips.Count);
        Assert.Equal("interaction 1, parts 2, follow-ups 1, outbox 1", await world.Ask("""
            select format('interaction %s, parts %s, follow-ups %s, outbox %s', (select count(*) from interaction),
              (select count(*) from interaction_organization) + (select count(*) from interaction_participant), (select count(*) from follow_up), (select count(*) from outbox))
            """));
    }

    [Fact]
    public async Task A_command_under_a_key_looks_for_an_earlier_one_first()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);

        Assert.Equal(2, (await Trips(() => world.Run(new LogContact("Ada"), officer, "one key"))).Count);
        Assert.Single(await Trips(() => world.Run(new LogContact("Ada"), officer, "one key")));
    }

    // What the database was sent on behalf of a deed: other tests run beside it, and their traces are others.
    private static async Task<List<string>> Trips(Func<Task> deed)
    {
        List<string> trips = [];
        using var source = new ActivitySource($"trips {Guid.NewGuid()}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = asked => asked.Name == source.Name || asked.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var trace = source.StartActivity("deed");
        listener.ActivityStopped = activity =>
        {
            if (activity.Source.Name == "Npgsql" && activity.TraceId == trace!.TraceId && activity.GetTagItem("db.query.text") is string text)
                lock (trips) trips.Add(text);
        };
        await deed();
        return trips;
    }
}
