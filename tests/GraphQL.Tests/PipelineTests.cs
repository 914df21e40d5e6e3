using GraphQL.Execution;
using GraphQL.Types;

namespace GraphQL.Tests;

public class PipelineTests
{
    private readonly List<string> ran = [];
    private readonly List<Exception> reported = [];

    [Theory]
    [InlineData("{ open }", null, """{"data":{"open":"yes"}}""")]
    [InlineData("query A { open } query B { __typename }", "B", """{"data":{"__typename":"Query"}}""")]
    [InlineData("query A { open } query B { open }", null, """{"errors":[{"message":"Must provide operation name if query contains multiple operations."}]}""")]
    [InlineData("query A { open }", "C", """{"errors":[{"message":"Unknown operation named \"C\"."}]}""")]
    [InlineData("fragment A on Query { open }", null, """{"errors":[{"message":"Fragment \"A\" is never used.","locations":[{"line":1,"column":1}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    public async Task A_request_goes_its_way(string query, string? name, string answer) => Assert.Equal(answer, await Run(new Request(query, name)));

    [Fact]
    public async Task What_the_caller_may_not_read_is_refused_before_anything_runs()
    {
        Assert.Equal(
            """{"errors":[{"message":"You may not read Query.closed: it needs the permission Key.","locations":[{"line":1,"column":8}],"path":["closed"],"extensions":{"code":"FORBIDDEN"}}]}""",
            await Run(new Request("{ open closed }")));
        Assert.Empty(ran);
    }

    [Theory]
    [InlineData("{ self { self { self { self { self { self { self { self { self { self { self { self { self { self { self { open } } } } } } } } } } } } } } } }")]
    [InlineData("{ a:open b:open c:open d:open e:open f:open g:open h:open i:open j:open k:open l:open m:open n:open o:open p:open q:open r:open s:open t:open u:open }")]
    public async Task What_asks_for_too_much_is_refused(string query) =>
        Assert.Contains("LIMIT_EXCEEDED", await Run(new Request(query)), StringComparison.Ordinal);

    [Fact]
    public async Task The_whole_introspection_of_a_graphical_client_is_within_the_limits()
    {
        var query = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "cases", "introspection-query.graphql"), TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"data":{"__schema":""", await Run(new Request(query)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_check_that_breaks_is_reported_and_shown_as_a_trace_id()
    {
        var json = await Run(new Request("{ closed }"), _ => throw new InvalidOperationException("no keys"));
        Assert.Equal("no keys", Assert.Single(reported).Message);
        Assert.Contains("\"code\":\"INTERNAL\",\"traceId\":\"", json, StringComparison.Ordinal);
    }

    private async Task<string> Run(Request request, Func<string, bool>? may = null)
    {
        var query = new ObjectType("Query");
        Resolver yes = field =>
        {
            ran.Add(field.Field.Key);
            return new("yes");
        };
        query.Add(new Field("open", Scalars.String) { Resolve = yes });
        query.Add(new Field("closed", Scalars.String) { Resolve = yes, Requires = "Key" });
        query.Add(new Field("self", query) { Resolve = _ => new(new object()) });
        var pipeline = new Pipeline(new Schema(query), new Limits { ShowCost = false }, report: (exception, _) => reported.Add(exception));
        return (await pipeline.Run(request, new Caller(May: may ?? (_ => false)), TestContext.Current.CancellationToken)).ToJson();
    }
}
