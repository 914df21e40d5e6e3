using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class IndexedVersionsTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly NameMatcher _matcher = new();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task However_versions_follow_each_other_each_is_answered_as_it_is(int seed)
    {
        await using var world = await worlds.New();
        var random = new Random(seed);
        var parties = UnList.Whole.Entries.Select(entry => entry.Party).Where(_ => random.Next(3) == 0).ToList();
        var versions = new List<(Guid Id, List<ListedParty> Says)>();
        for (var number = 1; number <= 7; number++)
        {
            // Few changes, many, or more than half of all.
            parties = [.. parties.Select(party => Change(party, random, number % 3 == 0 ? 2 : 30)).OfType<ListedParty>()];
            versions.Add((await Publish(world, parties, number), parties));
            if (random.Next(3) > 0) await Check(world, versions[^1]);
        }

        // Who still holds an older one is answered with that.
        foreach (var version in versions.OrderBy(_ => random.Next())) await Check(world, version);
        await Task.WhenAll(versions.Concat(versions).Select(version => Check(world, version)));
    }

    [Fact]
    public async Task A_server_that_starts_indexes_the_lists_in_force_before_anybody_screens()
    {
        await using var world = await worlds.New();
        var version = await Publish(world, UnList.Whole.Entries.Select(entry => entry.Party).Where(party => party.IsScreened()).Take(50), number: 1);

        await using var server = await CrmServer.Over(world.Connection);

        for (var wait = 0; server.Crm.Commands.Lists.Held(version) is null && wait < 200; wait++) await Task.Delay(50, Stop);
        Assert.Equal(50, server.Crm.Commands.Lists.Held(version)!.Index.Parties);
    }

    private static async Task Check(CrmWorld world, (Guid Id, List<ListedParty> Says) version)
    {
        var (list, anew) = (await world.Commands.Lists.Of(version.Id, Stop), new ListIndex(version.Says.Where(party => party.IsScreened()), _matcher));
        Assert.Equal((version.Id, version.Says.Count(party => party.IsScreened())), (list.Version.Id, list.Index.Parties));
        foreach (var asked in UnList.Whole.Entries.Select(entry => entry.Party).Where((_, place) => place % 40 == 0))
        {
            Assert.Equal(
                anew.Search(new(asked.PrimaryName), int.MaxValue, NameMatcher.DefaultThreshold).Select(hit => (hit.Party.SourceId, hit.Party.Comments, hit.Score)),
                list.Index.Search(new(asked.PrimaryName), int.MaxValue, NameMatcher.DefaultThreshold).Select(hit => (hit.Party.SourceId, hit.Party.Comments, hit.Score)));
        }
    }

    private static ListedParty? Change(ListedParty party, Random random, int oneIn) => random.Next(oneIn) > 0 ? party : random.Next(4) switch
    {
        0 => null,
        // A ship is on the list, but nobody is compared with it.
        1 => party with { Kind = ListedPartyKind.Vessel },
        _ => party with { Comments = $"Said otherwise {random.Next()}." },
    };

    private static async Task<Guid> Publish(CrmWorld world, IEnumerable<ListedParty> parties, int number) => (await world.Run(new ImportList(UnList.Whole with
    {
        GeneratedAt = UnList.Whole.GeneratedAt.AddDays(number),
        Checksum = $"{number}",
        Entries = [.. parties.Select(ListEntry.Of).OrderBy(entry => entry.Party.SourceId, StringComparer.Ordinal)],
    }), Actor.Program)).Entity;
}
