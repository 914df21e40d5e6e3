using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Console.Tests;

public sealed partial class ServingTests(ConsoleWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/organizations/org_01hk1576qcfd5ttm6ste5c85de", 200)]
    [InlineData("/nowhere", 200)]
    [InlineData("/assets/none.js", 404)]
    [InlineData("/graphql/none", 404)]
    [InlineData("/files/none", 404)]
    [InlineData("/docs/none", 404)]
    [InlineData("/lists/un", 404)]
    public async Task What_the_console_draws_gives_its_page_and_what_the_API_lacks_is_told(string path, int status)
    {
        ConsoleWorld.SkipUnlessBuilt();
        using var answer = await Get(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200, answer.Content.Headers.ContentType?.MediaType == "text/html");
    }

    [Fact]
    public async Task A_program_that_asks_for_no_page_gets_none()
    {
        ConsoleWorld.SkipUnlessBuilt();
        using var answer = await Get("/organizations", "application/json");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_is_never_kept_and_runs_no_script_but_its_own()
    {
        ConsoleWorld.SkipUnlessBuilt();
        using var one = await Get("/");
        using var other = await Get("/");

        var policy = one.Headers.GetValues("Content-Security-Policy").Single();
        var page = await one.Content.ReadAsStringAsync(Stop);
        var nonce = Nonce().Match(policy).Groups[1].Value;

        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains($"content=\"{nonce}\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", page);
        Assert.DoesNotContain(nonce, other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", one.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_hashed_file_is_kept_for_ever_and_comes_packed_as_it_is_asked_for(string? encoding)
    {
        ConsoleWorld.SkipUnlessBuilt();
        using var page = await Get("/");
        var script = Script().Match(await page.Content.ReadAsStringAsync(Stop)).Groups[1].Value;
        using var answer = await Get(script, "*/*", encoding);

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal(("text/javascript", encoding), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentEncoding.SingleOrDefault()));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task The_plain_pages_stay_for_browsers_without_scripts()
    {
        ConsoleWorld.SkipUnlessBuilt();
        using var answer = await Get("/start");

        Assert.Contains("<form method=\"post\" action=\"/sign-in\">", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_without_scripts_shows_what_was_searched_as_text_and_refuses_what_it_cannot_read()
    {
        using var found = await Get("/start/register?q=%3Cscript%3E");
        using var wrong = await Get("/start/register?after=%3Cscript%3E");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (found.StatusCode, wrong.StatusCode));
        Assert.Contains("value=\"&lt;script&gt;\"", await found.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await found.Content.ReadAsStringAsync(Stop) + await wrong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Get(string path, string accept = "text/html", string? encoding = null)
    {
        using var client = new HttpClient { BaseAddress = (await world.Still()).Address };
        client.DefaultRequestHeaders.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        if (encoding is not null) client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        return await client.GetAsync(path, Stop);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script [^>]*src=\"([^\"]+)\"")]
    private static partial Regex Script();
}
