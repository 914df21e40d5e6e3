namespace GraphQL.Tests.Execution;

/// <summary>Equal subscriptions of equal rights share one read; rights are those of the moment.</summary>
public class SharedSubscriptionTests
{
    private static Caller As(string name, string? rights = null, Func<Caller?>? now = null) =>
        new(Host: name) { Sharing = rights is null ? null : () => new Sharing(rights, name, () => false), Renew = now is null ? null : _ => new(now()) };

    [Fact]
    public async Task Equal_subscriptions_of_equal_rights_share_one_source_and_one_read()
    {
        var feed = new Feed();
        await using var one = await feed.Reader(caller: As("a", "officer"));
        await using var two = await feed.Reader(caller: As("b", "officer"));
        feed.Send("rain");
        Assert.Equal(await one.Next(), await two.Next());
        Assert.Equal((1, 1), (feed.Opened, feed.Reads));
    }

    [Fact]
    public async Task A_read_that_looked_at_who_asks_is_shared_with_the_same_person_alone()
    {
        var feed = new Feed();
        Caller Person(string name) => new(Host: name) { Sharing = () => new Sharing("officer", name, () => true) };
        await using var one = await feed.Reader(caller: Person("a"));
        await using var other = await feed.Reader(caller: Person("b"));
        await using var oneAgain = await feed.Reader(caller: Person("a"));
        feed.Send("rain");
        Assert.Equal("""{"data":{"news":"rain for a"}}""", await one.Next());
        Assert.Equal("""{"data":{"news":"rain for b"}}""", await other.Next());
        Assert.Equal("""{"data":{"news":"rain for a"}}""", await oneAgain.Next());
        Assert.Equal((1, 2), (feed.Opened, feed.Reads));
    }

    [Theory]
    [InlineData("officer", "officer", "subscription { news }", "subscription { news }", 1)]
    [InlineData("officer", "public", "subscription { news }", "subscription { news }", 2)]
    [InlineData(null, null, "subscription { news }", "subscription { news }", 2)]
    [InlineData("officer", "officer", "subscription { news }", "subscription { n: news }", 2)]
    public async Task What_differs_is_not_shared(string? rights, string? otherRights, string query, string otherQuery, int sources)
    {
        var feed = new Feed();
        await using var one = await feed.Reader(query, As("a", rights));
        await using var two = await feed.Reader(otherQuery, As("b", otherRights));
        Assert.Equal(sources, feed.Opened);
    }

    [Fact]
    public async Task The_order_in_which_variables_were_written_does_not_matter_but_their_values_do()
    {
        const string query = "subscription($t: String) { news(topic: $t) }";
        var feed = new Feed();
        await using var one = await feed.Reader(query, As("a", "k"), variables: new Dictionary<string, object?> { ["t"] = "x", ["unused"] = new object?[] { 1, "b" } });
        await using var two = await feed.Reader(query, As("a", "k"), variables: new Dictionary<string, object?> { ["unused"] = new object?[] { 1, "b" }, ["t"] = "x" });
        Assert.Equal(1, feed.Opened);
        await using var other = await feed.Reader(query, As("a", "k"), variables: new Dictionary<string, object?> { ["t"] = "y" });
        Assert.Equal(2, feed.Opened);
    }

    [Fact]
    public async Task Who_lost_the_right_loses_the_stream_with_one_error_and_the_others_keep_it()
    {
        var feed = new Feed();
        var may = true;
        await using var loser = await feed.Reader(caller: As("a", "k", () => new Caller("a", _ => may) { Sharing = () => new Sharing(may ? "k" : "less", "a", () => false) }));
        await using var gone = await feed.Reader(caller: As("b", "k", () => may ? As("b", "k") : null));
        await using var keeper = await feed.Reader(caller: As("c", "k"));
        feed.Send("rain");
        Assert.Equal("""{"data":{"news":"rain for a"}}""", (await loser.Next())?.Replace("for b", "for a", StringComparison.Ordinal).Replace("for c", "for a", StringComparison.Ordinal));
        Assert.NotNull(await gone.Next());
        Assert.NotNull(await keeper.Next());

        may = false;
        feed.Send("sun");
        Assert.Contains("\"code\":\"FORBIDDEN\"", await loser.Next(), StringComparison.Ordinal);
        Assert.Null(await loser.Next());
        Assert.Equal("""{"errors":[{"message":"You are no longer signed in. Sign in and subscribe again.","extensions":{"code":"UNAUTHENTICATED"}}]}""", await gone.Next());
        Assert.Null(await gone.Next());
        Assert.Equal("""{"data":{"news":"sun for c"}}""", await keeper.Next());
    }

    [Fact]
    public async Task Who_got_other_rights_is_answered_by_them_from_the_same_event_on_and_misses_none()
    {
        var feed = new Feed();
        var rights = "officer";
        await using var mover = await feed.Reader(caller: As("m", "officer", () => As($"m as {rights}", rights) with { Renew = _ => new(As($"m as {rights}", rights)) }));
        await using var other = await feed.Reader(caller: As("o", "officer"));
        feed.Send("1");
        rights = "guest";
        feed.Send("2");
        feed.Send("3");
        Assert.Contains("1 for", await other.Next(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"news":"2 for o"}}""", await other.Next());
        Assert.Contains("1 for", await mover.Next(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"news":"2 for m as guest"}}""", await mover.Next());
        Assert.Equal("""{"data":{"news":"3 for m as guest"}}""", await mover.Next());
    }

    [Fact]
    public async Task An_event_that_is_not_for_a_reader_leaves_no_trace()
    {
        var feed = new Feed { Admit = field => !field.Parent!.Equals("secret") || field.Operation.Host is "officer" };
        await using var officer = await feed.Reader(caller: As("officer"));
        await using var guest = await feed.Reader(caller: As("guest"));
        feed.Send("secret");
        feed.Send("open");
        Assert.Equal("""{"data":{"news":"secret for officer"}}""", await officer.Next());
        Assert.Equal("""{"data":{"news":"open for guest"}}""", await guest.Next());
        Assert.Equal("""{"data":{"news":"open for officer"}}""", await officer.Next());
        Assert.Equal(3, feed.Reads);
    }

    [Fact]
    public async Task A_slow_reader_holds_up_nobody_and_is_told_to_begin_anew()
    {
        var feed = new Feed(maxWaiting: 3);
        await using var slow = await feed.Reader(caller: As("a", "k"));
        await using var quick = await feed.Reader(caller: As("b", "k"));
        for (var i = 0; i < 10; i++)
        {
            feed.Send($"{i}");
            Assert.Contains($"{i} for", await quick.Next(), StringComparison.Ordinal);
        }

        for (var i = 0; i < 3; i++)
            Assert.Contains($"{i} for", await slow.Next(), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"EVENTS_MISSED\"", await slow.Next(), StringComparison.Ordinal);
        Assert.Null(await slow.Next());
    }

    [Fact]
    public async Task A_source_stays_open_until_its_last_reader_leaves()
    {
        var feed = new Feed();
        var one = await feed.Reader(caller: As("a", "k"));
        await using var two = await feed.Reader(caller: As("b", "k"));
        feed.Send("rain");
        Assert.Equal(await one.Next(), await two.Next());
        await one.DisposeAsync();
        feed.Send("sun");
        Assert.NotNull(await two.Next());
        Assert.Equal((1, 0), (feed.Opened, feed.Closed));
    }

    [Fact]
    public async Task A_host_that_cannot_renew_rights_ends_that_stream_alone_and_shows_nothing()
    {
        var feed = new Feed();
        await using var broken = await feed.Reader(caller: As("a", "k", () => throw new InvalidOperationException("Password=1234")));
        await using var fine = await feed.Reader(caller: As("b", "k"));
        feed.Send("rain");
        Assert.Contains("\"code\":\"INTERNAL\"", await broken.Next(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"news":"rain for b"}}""", await fine.Next());
        Assert.Equal("Password=1234", Assert.Single(feed.Reported).Message);
    }
}
