using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    [Theory]
    [InlineData("{", "application/json", 400, "The body is not what a sign-in needs.")]
    [InlineData("", "application/json", 400, "The body is not what a sign-in needs.")]
    [InlineData("null", "application/json", 400, "The body is not what a sign-in needs.")]
    [InlineData("[\"spg\"]", "application/json", 400, "The body is not what a sign-in needs.")]
    [InlineData("{\"userName\": 1, \"password\": true}", "application/json", 400, "The body is not what a sign-in needs.")]
    [InlineData("userName=spg&password=demo-spg", "application/x-www-form-urlencoded", 415, "Send {")]
    [InlineData("{\"userName\": \"spg\", \"password\": \"demo-spg\"}", "text/plain", 415, "Send {")]
    [InlineData("long", "application/json", 413, "The body is larger than 8192 bytes.")]
    public async Task A_body_that_cannot_be_read_is_a_clear_refusal(string body, string type, int status, string message)
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = Console(server);
        var sent = body == "long" ? JsonSerializer.Serialize(new { userName = "spg", password = new string('x', 100_000) }) : body;
        using var content = new StringContent(sent, Encoding.UTF8, type);

        using var refused = await browser.PostAsync("/session", content, Stop);

        var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Stop))!["errors"]![0]!;
        Assert.Equal((status, "application/json", "BAD_REQUEST"), ((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType, (string?)error["extensions"]!["code"]));
        Assert.StartsWith(message, (string?)error["message"], StringComparison.Ordinal);
        Assert.EndsWith("as application/json.", (string?)error["message"], StringComparison.Ordinal);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
    }

    private static HttpClient Console(CrmServer server)
    {
        var browser = server.Browser();
        browser.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        return browser;
    }

    private static Task<HttpResponseMessage> Send(HttpClient browser, string? userName, string? password) => browser.PostAsJsonAsync("/session", new { userName, password }, Stop);
}
