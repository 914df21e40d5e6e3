using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Feeds;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Screening.Feeds;

public sealed class FeedCommandTests(CrmWorlds worlds)
{
    private static readonly string[] One = ["https://lists.example.org/a.xml"];

    [Theory]
    [InlineData("ftp://example.org/a", 60, "addresses")]
    [InlineData("https://me:secret@example.org/a", 60, "addresses")]
    [InlineData("a.xml", 60, "addresses")]
    [InlineData("https://example.org/a", 1, "everyMinutes")]
    [InlineData("https://example.org/a", 100_000, "everyMinutes")]
    public async Task What_cannot_be_fetched_is_refused(string address, int minutes, string field)
    {
        await using var world = await worlds.New();
        Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new AddListFeed("un", [address], minutes), Actor.Program))).Field);
    }

    [Fact]
    public async Task A_kind_is_fetched_from_one_place_and_is_named_in_full()
    {
        await using var world = await worlds.New();
        await world.Run(new AddListFeed("un", One, 60), Actor.Program);
        Assert.Equal("un-consolidated", await world.Ask("select kind from list_feed"));
        await Assert.ThrowsAsync<FeedExists>(() => world.Run(new AddListFeed("un-consolidated", One, 60), Actor.Program));
        await Assert.ThrowsAsync<UnknownListKind>(() => world.Run(new AddListFeed("interpol", One, 60), Actor.Program));
    }
}
