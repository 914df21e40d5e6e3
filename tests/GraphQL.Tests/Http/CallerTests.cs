using GraphQL.Http;

namespace GraphQL.Tests.Http;

public class CallerTests
{
    [Fact]
    public async Task The_host_says_who_asks()
    {
        await using var host = new Endpoint(new EndpointOptions { Caller = http => new(new Caller(Host: http.Request.Headers["X-Name"].ToString())) });
        await host.InitializeAsync();
        using var response = await host.Get("?query={host}", null, ("X-Name", "Noor"));
        Assert.Equal("""{"data":{"host":"Noor"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_host_that_cannot_say_who_asks_is_not_asked_again_and_nothing_of_its_trouble_is_shown()
    {
        await using var host = new Endpoint(new EndpointOptions { Caller = _ => throw new InvalidOperationException("Password=1234") });
        await host.InitializeAsync();
        using var response = await host.Get("?query={host}");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("\"code\":\"INTERNAL\",\"traceId\":\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", text, StringComparison.Ordinal);
    }
}
