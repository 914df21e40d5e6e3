using Microsoft.Extensions.Configuration;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Feeds;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Feeds;

/// <summary>A CRM with a feed of a list, its publisher, and servers that fetch it.</summary>
internal sealed class FeedWorld(CrmWorld crm, ListServer publisher) : IAsyncDisposable
{
    private static readonly FetchPatience Quick = new(3, TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(1), 6, TimeSpan.FromMinutes(10));

    private readonly List<FeedRunner> runners = [];

    public CrmWorld Crm => crm;

    public ListServer Publisher => publisher;

    public Guid Feed { get; private set; }

    public static async Task<FeedWorld> Start(CrmWorlds worlds, string kind = "opensanctions")
    {
        var world = new FeedWorld(await worlds.New(), await ListServer.Start());
        world.Feed = (await world.Crm.Run(new AddListFeed(kind, [new Uri(world.Publisher.Address, "list.json").ToString()], 60), Actor.Program)).Entity;
        return world;
    }

    /// <summary>People named for a sanction, one a line.</summary>
    public static byte[] People(int count, string word = "Invented") => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count)
        .Select(i => $$$"""{"id":"p{{{i}}}","schema":"Person","properties":{"name":["Person {{{i}}} {{{word}}}"],"topics":["sanction"]}}""")));

    public FeedRunner Server(bool anywhere = true, params (string Key, string Value)[] configured)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            configured.Append(("Lists:AllowPrivateAddresses", anywhere ? "true" : "false")).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))).Build();
        var runner = new FeedRunner(crm.Crm, new ListImport(crm.Crm.Databases, crm.Commands, ImportedList.Sources), new ListDownload(settings), Quick);
        runners.Add(runner);
        return runner;
    }

    /// <summary>What comes of fetching what is due an hour later.</summary>
    public async Task<ListFetch?> Next(FeedRunner server)
    {
        crm.Time.Advance(TimeSpan.FromMinutes(61));
        return (await server.RunDue(TestContext.Current.CancellationToken)).SingleOrDefault();
    }

    public Task<object?> InForce() => crm.Ask("select number || ': ' || parties from list_version where in_force");

    public async ValueTask DisposeAsync()
    {
        foreach (var runner in runners) runner.Dispose();
        await publisher.DisposeAsync();
        await crm.DisposeAsync();
    }
}
