using System.Net;
using System.Text.RegularExpressions;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

public sealed partial class PageTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_demo_user_signs_in_asks_and_signs_out_without_a_script()
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = server.Browser();

        var start = await Send(browser, "/sign-in", ("userName", "bureau"), ("password", DemoUsers.PasswordOf("bureau")));
        var me = await CrmServer.Ask(browser, "{ me { userName } }");
        var after = await Send(browser, "/sign-out");
        var nobody = await CrmServer.Ask(browser, "{ me { userName } }");

        Assert.Contains("Signed in as <strong>bureau</strong> (BUREAU)", start.Page, StringComparison.Ordinal);
        Assert.Equal("""{"me":{"userName":"bureau"}}""", me["data"]!.ToJsonString());
        Assert.Contains("<form method=\"post\" action=\"/sign-in\">", after.Page, StringComparison.Ordinal);
        Assert.Equal("""{"me":null}""", nobody["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_wrong_password_and_a_form_of_another_site_are_refused()
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = server.Browser();

        var wrong = await Send(browser, "/sign-in", ("userName", "bureau"), ("password", "<script>"));
        using var foreign = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("userName", "bureau"), new("password", "demo-bureau")]), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("role=\"alert\"", wrong.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal("""{"me":null}""", (await CrmServer.Ask(browser, "{ me { userName } }"))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Pages_and_cookies_carry_what_keeps_browsers_safe()
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var page = await client.GetAsync("/", Stop);
        var form = page.Headers.GetValues("Set-Cookie").Single();
        var token = FormToken().Match(await page.Content.ReadAsStringAsync(Stop)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Headers = { { "Cookie", form.Split(';')[0] } },
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("userName", "spg"), new("password", "demo-spg")]),
        };
        using var signedIn = await client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        Assert.EndsWith("samesite=lax; httponly", signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("partnercrm=", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("samesite=strict; httponly", form, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Where_no_console_was_built_the_first_page_says_so_and_what_to_install()
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = server.Anonymous();

        Assert.Contains("install Node 20 or newer", await client.GetStringAsync("/", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("Node", await client.GetStringAsync("/start", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/site.css", "text/css")]
    [InlineData("/schema.graphql", "text/plain")]
    [InlineData("/health/live", "text/plain")]
    [InlineData("/health/ready", "text/plain")]
    [InlineData("/graphql", "text/html")]
    public async Task What_the_pages_lead_to_is_there(string path, string type)
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.Accept.ParseAdd(path == "/graphql" ? "text/html" : "*/*");

        using var answer = await client.GetAsync(path, Stop);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static async Task<(HttpStatusCode Status, string Page)> Send(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        var token = FormToken().Match(await browser.GetStringAsync("/", Stop)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await browser.PostAsync(path, form, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
