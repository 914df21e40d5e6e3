using System.Net;
using PartnerCrm.Access;
using PartnerCrm.Screening.Feeds;
using PartnerCrm.Tests.Testing;
using static PartnerCrm.Tests.Screening.Feeds.FeedWorld;
using static PartnerCrm.Tests.Screening.Feeds.ListServer;

namespace PartnerCrm.Tests.Screening.Feeds;

public sealed class FeedRunnerTests(CrmWorlds worlds)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_fails_twice_and_then_answers_is_taken()
    {
        await using var world = await Start(worlds);
        world.Publisher.Script(Status(503), Status(503), File(People(30)));

        var fetch = await world.Next(world.Server());

        Assert.Equal((FetchOutcome.Taken, null, 3), (fetch!.Outcome, fetch.Reason, world.Publisher.Asked));
        Assert.Equal("1: 30", await world.InForce());
    }

    [Theory]
    [InlineData("half", "The source could not be read")]
    [InlineData("silence", "did not finish within 1 seconds")]
    [InlineData("404", "answered 404")]
    [InlineData("page", "no FollowTheMoney entity")]
    public async Task When_the_source_gives_nothing_good_the_last_good_version_stays_and_the_reason_is_told(string what, string reason)
    {
        await using var world = await Start(worlds);
        var server = world.Server();
        world.Publisher.Script(File(People(30)));
        await world.Next(server);
        world.Publisher.Script(what switch
        {
            "half" => Half(People(40)),
            "silence" => Silence,
            "404" => Status(404),
            _ => File("<html>Sorry</html>"u8.ToArray()),
        });

        var fetch = await world.Next(server);

        Assert.Equal(FetchOutcome.Failed, fetch!.Outcome);
        Assert.Contains(reason, fetch.Reason, StringComparison.Ordinal);
        Assert.Equal("1: 30", await world.InForce());
    }

    [Fact]
    public async Task Half_a_body_is_asked_for_again()
    {
        await using var world = await Start(worlds);
        world.Publisher.Script(Half(People(30)), File(People(30)));
        Assert.Equal(FetchOutcome.Taken, (await world.Next(world.Server()))!.Outcome);
    }

    [Fact]
    public async Task What_the_source_says_is_the_same_is_not_fetched_and_what_is_the_same_is_not_imported()
    {
        await using var world = await Start(worlds);
        var server = world.Server();
        world.Publisher.Script(File(People(30), "\"one\""));

        FetchOutcome[] outcomes = [(await world.Next(server))!.Outcome, (await world.Next(server))!.Outcome];
        world.Publisher.Script(File(People(30), "\"two\""));
        outcomes = [.. outcomes, (await world.Next(server))!.Outcome];

        Assert.Equal([FetchOutcome.Taken, FetchOutcome.Unchanged, FetchOutcome.Unchanged], outcomes);
        Assert.Equal("1: 30", await world.InForce());
    }

    [Fact]
    public async Task A_list_that_shrinks_is_refused_and_taken_when_an_administrator_says_that_it_is_right()
    {
        await using var world = await Start(worlds);
        var server = world.Server();
        world.Publisher.Script(File(People(100)));
        await world.Next(server);
        world.Publisher.Script(File(People(79)));

        var refused = await world.Next(server);
        Assert.Equal((FetchOutcome.Refused, 64), (refused!.Outcome, refused.Checksum!.Length));
        Assert.Equal("1: 100", await world.InForce());
        await Assert.ThrowsAsync<NothingRefused>(() => world.Crm.Run(new AcceptShrunkList(world.Feed, 1, "00", "Right."), Actor.Program));

        world.Crm.Time.Advance(TimeSpan.FromSeconds(1));
        await world.Crm.Run(new AcceptShrunkList(world.Feed, 1, refused.Checksum, "Twenty-one were delisted today."), Actor.Program);
        Assert.Equal(FetchOutcome.Taken, Assert.Single(await server.RunDue(Stop)).Outcome);
        Assert.Equal("2: 79", await world.InForce());

        world.Publisher.Script(File(People(40)));
        Assert.Equal(FetchOutcome.Refused, (await world.Next(server))!.Outcome);
    }

    [Fact]
    public async Task A_source_that_goes_on_failing_is_left_alone_for_a_while()
    {
        await using var world = await Start(worlds);
        var server = world.Server();
        world.Publisher.Script(Status(500));

        await world.Next(server);
        var second = await world.Next(server);
        var asked = world.Publisher.Asked;
        var third = await world.Next(server);

        Assert.Equal(6, asked);
        Assert.Contains("left alone for 10 minutes", second!.Reason, StringComparison.Ordinal);
        Assert.Contains("left alone for 10 minutes", third!.Reason, StringComparison.Ordinal);
        Assert.Equal(asked, world.Publisher.Asked);
    }

    [Fact]
    public async Task Of_several_servers_one_fetches()
    {
        await using var world = await Start(worlds);
        world.Publisher.Script(File(People(30)));
        world.Crm.Time.Advance(TimeSpan.FromMinutes(61));

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Server()).ToList().Select(server => server.RunDue(Stop)));

        Assert.Single(done.SelectMany(fetches => fetches));
        Assert.Equal((1, 0L), (world.Publisher.Asked, (long)(await world.Crm.Ask("select count(*) from list_feed_lease"))!));
    }

    [Fact]
    public async Task A_lease_of_a_server_that_died_passes_and_a_feed_that_is_not_due_or_switched_off_is_not_fetched()
    {
        await using var world = await Start(worlds);
        var server = world.Server();
        world.Publisher.Script(File(People(30)));
        await world.Crm.Ask($"insert into list_feed_lease values ('{world.Feed}', gen_random_uuid(), '{world.Crm.Time.GetUtcNow() + TimeSpan.FromMinutes(2):O}') returning 1");

        Assert.Empty(await server.RunDue(Stop));
        world.Crm.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Single(await server.RunDue(Stop));
        world.Crm.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Empty(await server.RunDue(Stop));
        await world.Crm.Run(new FetchList(world.Feed, 1), Actor.Program);
        Assert.Single(await server.RunDue(Stop));
        await world.Crm.Run(new ChangeListFeed(world.Feed, 2, ["https://example.org/list"], 60, Enabled: false), Actor.Program);
        Assert.Null(await world.Next(server));
    }

    [Fact]
    public async Task The_inside_of_the_network_is_never_asked_not_even_by_a_redirect()
    {
        await using var world = await Start(worlds);
        var plain = await world.Next(world.Server(anywhere: false));
        Assert.Contains("https only", plain!.Reason, StringComparison.Ordinal);

        await world.Crm.Run(new ChangeListFeed(world.Feed, 1, [$"https://localhost:{world.Publisher.Address.Port}/list"], 60, true), Actor.Program);
        var inside = await world.Next(world.Server(anywhere: false));
        Assert.Contains("public addresses only", inside!.Reason, StringComparison.Ordinal);
        Assert.Equal(0, world.Publisher.Asked);

        await world.Crm.Run(new ChangeListFeed(world.Feed, 2, [new Uri(world.Publisher.Address, "a").ToString()], 60, true), Actor.Program);
        world.Publisher.Script(Redirect("ftp://example.org/list"));
        Assert.Equal(FetchOutcome.Failed, (await world.Next(world.Server()))!.Outcome);
        world.Publisher.Script(Redirect("/b"), File(People(30)));
        Assert.Equal(FetchOutcome.Taken, (await world.Next(world.Server()))!.Outcome);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void Only_the_public_internet_is_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));
}
