using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Screening.Feeds;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;
using static PartnerCrm.Tests.Screening.Feeds.FeedWorld;
using static PartnerCrm.Tests.Screening.Feeds.ListServer;

namespace PartnerCrm.Tests.Screening.Feeds;

public sealed class FeedKeyTests(CrmWorlds worlds)
{
    private const string Secret = "kept-where-nobody-looks";
    private static readonly (string, string)[] Key = [("Lists:Keys:0:Host", "127.0.0.1"), ("Lists:Keys:0:Header", "X-Api-Key"), ("Lists:Keys:0:Value", Secret)];

    [Fact]
    public async Task A_key_goes_with_each_request_to_its_publisher_and_not_where_that_one_redirects_to()
    {
        await using var world = await Start(worlds);
        await using var other = await ListServer.Start();
        await Keyed(world);
        var (told, elsewhere) = (new List<string>(), new List<string>());
        world.Publisher.Script(Telling(told, Status(503)), Telling(told, Redirect("/b")), Telling(told, Redirect(new Uri(other.Address, "c").ToString())));
        other.Script(Telling(elsewhere, File(People(30))));

        var fetch = await world.Next(world.Server(anywhere: true, Key));

        Assert.Equal((FetchOutcome.Taken, null), (fetch!.Outcome, fetch.Reason));
        Assert.Equal([Secret, Secret, Secret], told);
        Assert.Equal([""], elsewhere);
        Assert.Equal(0L, await world.Crm.Ask($"""
            select count(*) from (select row_to_json(f)::text from list_feed f union all select row_to_json(f)::text from list_fetch f union all select row_to_json(a)::text from audit_entry a
              union all select row_to_json(c)::text from audit_change c union all select row_to_json(i)::text from idempotency i) rows(line) where line like '%{Secret}%'
            """));
    }

    [Fact]
    public async Task Without_its_key_nothing_is_asked_and_the_reason_says_what_to_set()
    {
        await using var world = await Start(worlds);
        await Keyed(world);

        var fetch = await world.Next(world.Server(anywhere: true, ("Lists:Keys:0:Host", "lists.example.org"), ("Lists:Keys:0:Header", "X-Api-Key"), ("Lists:Keys:0:Value", Secret)));

        Assert.Equal((FetchOutcome.Failed, 0), (fetch!.Outcome, world.Publisher.Asked));
        Assert.Contains("none is configured for 127.0.0.1. Set Lists__Keys__0__Host", fetch.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, fetch.Reason, StringComparison.Ordinal);
        var seen = Reads.Data(await world.Crm.Query(await world.Crm.As(Role.Administrator), "{ lists { nodes { kind comparison version { number } lastFailedAt lastFailure } } }"))["lists"]!["nodes"]![0]!;
        Assert.Equal(("opensanctions", "NONE", null, fetch.Reason), ((string?)seen["kind"], (string?)seen["comparison"], (string?)seen["version"], (string?)seen["lastFailure"]));
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("cookie")]
    [InlineData("X Key")]
    [InlineData("X-Key\r\nHost")]
    [InlineData("")]
    public async Task A_header_that_means_something_else_is_refused(string header)
    {
        await using var world = await Start(worlds);
        Assert.Equal("keyHeader", (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(new ChangeListFeed(world.Feed, 1, ["https://lists.example.org/a"], 60, true, header), Actor.Program))).Field);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("Header")]
    [InlineData("Value")]
    public void Half_a_key_keeps_the_server_from_starting(string without)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            Key.Where(part => !part.Item1.EndsWith(":" + without, StringComparison.Ordinal)).Select(part => KeyValuePair.Create(part.Item1, (string?)part.Item2))).Build();
        Assert.DoesNotContain(Secret, Assert.Throws<CannotStart>(() => FeedKeys.From(settings)).Message, StringComparison.Ordinal);
    }

    private static Task<Done> Keyed(FeedWorld world) =>
        world.Crm.Run(new ChangeListFeed(world.Feed, 1, [new Uri(world.Publisher.Address, "a").ToString()], 60, true, "X-Api-Key"), Actor.Program);

    private static Func<HttpContext, Task> Telling(List<string> headers, Func<HttpContext, Task> step) => http =>
    {
        headers.Add(http.Request.Headers["x-api-key"].ToString());
        return step(http);
    };
}
