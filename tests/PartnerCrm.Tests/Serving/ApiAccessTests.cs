using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

public sealed class ApiAccessTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_demo_user_acts_by_a_token_with_one_role()
    {
        await using var server = await CrmServer.Start(worlds);

        foreach (var name in DemoUsers.Names)
        {
            using var client = await server.As(name);
            var me = Reads.Data(await CrmServer.Ask(client, "{ me { userName roles contact { name } } }"))["me"]!;
            Assert.Equal(name, (string)me["userName"]!);
            Assert.Single(me["roles"]!.AsArray());
            Assert.NotNull(me["contact"]);
        }
    }

    [Theory]
    [InlineData("Bearer pcrm_wrong")]
    [InlineData("Bearer")]
    [InlineData("Basic c3BnOmRlbW8tc3Bn")]
    public async Task A_token_that_does_not_work_is_refused(string authorization)
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_by_key_and_by_address_and_say_when_to_come_back()
    {
        await using var server = await CrmServer.Start(worlds, null, ("RateLimits:PerKey", "3"), ("RateLimits:PerAddress", "2"));
        using var anonymous = server.Anonymous();
        using var spg = await server.As("spg");
        using var cpm = await server.As("cpm");

        Assert.Equal([200, 200, 429], await Statuses(anonymous, 3));
        Assert.Equal([200, 200, 200, 429], await Statuses(spg, 4));
        Assert.Equal([200], await Statuses(cpm, 1));
        using var refused = await anonymous.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }, Stop);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var health = await anonymous.GetAsync("/health/live", Stop);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData("https://console.example", "https://console.example")]
    [InlineData("https://elsewhere.example", null)]
    public async Task Only_configured_origins_may_call_from_a_browser(string origin, string? allowed)
    {
        await using var server = await CrmServer.Start(worlds, null, ("Cors:Origins:0", "https://console.example"));
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql")
        {
            Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization,content-type" } },
        };

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = server.Anonymous();
        using var body = new StringContent(new string(' ', 3 * 1024 * 1024)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        using var answer = await client.PostAsync("/graphql", body, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static async Task<List<int>> Statuses(HttpClient client, int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }, Stop);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
