using System.Net;
using System.Net.Http.Json;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

public sealed class SessionEndpointTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_console_signs_in_and_out_by_a_cookie_that_no_script_reads()
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = Console(server);

        using var signedIn = await Send(browser, "spg", DemoUsers.PasswordOf("spg"));
        var me = await CrmServer.Ask(browser, "{ me { userName } }");
        using var signedOut = await browser.DeleteAsync("/session", Stop);
        var nobody = await CrmServer.Ask(browser, "{ me { userName } }");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (signedIn.StatusCode, signedOut.StatusCode));
        Assert.EndsWith("samesite=lax; httponly", signedIn.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal(("""{"me":{"userName":"spg"}}""", """{"me":null}"""), (me["data"]!.ToJsonString(), nobody["data"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("spg", "wrong")]
    [InlineData("nobody", "demo-spg")]
    [InlineData(null, null)]
    public async Task Whoever_it_is_not_is_refused_alike(string? userName, string? password)
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = Console(server);

        using var refused = await Send(browser, userName, password);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("SIGN_IN_REFUSED", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_sign_in_that_another_site_sends_is_refused()
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = server.Browser();

        using var foreign = await Send(browser, "spg", DemoUsers.PasswordOf("spg"));

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.False(foreign.Headers.Contains("Set-Cookie"));
    }

    private static HttpClient Console(CrmServer server)
    {
        var browser = server.Browser();
        browser.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        return browser;
    }

    private static Task<HttpResponseMessage> Send(HttpClient browser, string? userName, string? password) => browser.PostAsJsonAsync("/session", new { userName, password }, Stop);
}
