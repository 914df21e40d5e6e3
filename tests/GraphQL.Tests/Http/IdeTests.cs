using System.Text.RegularExpressions;
using GraphQL.Http;

namespace GraphQL.Tests.Http;

public partial class IdeTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task A_browser_gets_graphiql_whose_every_file_comes_from_this_server()
    {
        using var page = await endpoint.Get("", Browser);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var files = Files().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(6, files.Count);
        foreach (var file in files)
        {
            using var response = await endpoint.Client.GetAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode && text.Length > 50, file);
        }

        Assert.DoesNotContain("//", html.Replace("</", "", StringComparison.Ordinal).Replace("/>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/ide/nothing.js")]
    [InlineData("/graphql/ide/page.html")]
    [InlineData("/graphql/ide/..%2fpage.html")]
    public async Task Other_names_are_not_found(string path)
    {
        using var response = await endpoint.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task Switched_off_there_is_no_page_and_no_file()
    {
        await using var bare = new Endpoint(new EndpointOptions { Ide = false });
        await bare.InitializeAsync();
        using var page = await bare.Get("", Browser);
        using var file = await bare.Client.GetAsync(new Uri("/graphql/ide/ide.js", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((400, 404), ((int)page.StatusCode, (int)file.StatusCode));
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex Files();
}
