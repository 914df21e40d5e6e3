using System.Net.Http.Headers;
using System.Text;

namespace PartnerCrm.Tests.Hostile;

public sealed class RequestTests(Target target) : IClassFixture<Target>
{
    private const string Json = "application/json";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, int, string> Requests => new()
    {
        { "no JSON at all", Json, "hello", 400, "not valid JSON" },
        { "half of JSON", Json, "{\"query\": \"{ me { userName", 400, "not valid JSON" },
        { "nothing", Json, "", 400, "empty" },
        { "a list", Json, "[]", 400, "one request at a time" },
        { "a string", Json, "\"{ me { userName } }\"", 400, "JSON object" },
        { "null", Json, "null", 400, "JSON object" },
        { "no query", Json, "{}", 400, "is missing" },
        { "a number as query", Json, "{\"query\": 1}", 400, "must be a string" },
        { "a list as variables", Json, "{\"query\": \"{ me { userName } }\", \"variables\": []}", 400, "must be a JSON object" },
        { "one key twice", Json, "{\"query\": \"{ a }\", \"query\": \"{ b }\"}", 400, "not valid JSON" },
        { "JSON nested 100,000 deep", Json, new string('[', 100_000), 400, "not valid JSON" },
        { "half a character", Json, "{\"query\": \"{ organizations(where: { name: { eq: \\\"\\ud800\\\" } }) { totalCount } }\"}", 400, "not valid Unicode" },
        { "half a character as a key", Json, "{\"query\": \"{ me { userName } }\", \"variables\": {\"\\ud800\": 1}}", 400, "not valid Unicode" },
        { "plain text", "text/plain", "{\"query\": \"{ me { userName } }\"}", 415, "application/json" },
        { "a form", "application/x-www-form-urlencoded", "query=%7Bme%7BuserName%7D%7D", 415, "application/json" },
        { "another encoding", "application/json; charset=utf-16", "{}", 415, "UTF-8" },
        { "more than a body may hold", Json, "{\"query\": \"" + new string(' ', 1_100_000) + "{ me { userName } }\"}", 413, "larger than" },
        { "more than the server reads", Json, "{\"query\": \"" + new string(' ', 3_000_000) + "{ me { userName } }\"}", 413, "arge" },
        { "no operation of that name", Json, "{\"query\": \"query A { me { userName } }\", \"operationName\": \"B\"}", 400, "B" },
        { "a document of 20,000 levels", Json, Query(string.Concat(Enumerable.Repeat("{ a ", 20_000))), 400, "" },
        { "more levels than are served", Json, Query(Nested(16)), 400, "levels" },
        { "more tokens than are served", Json, Query("{ " + string.Concat(Enumerable.Repeat("me { userName } ", 5_000)) + "}"), 400, "tokens" },
        { "an alias bomb", Json, Query("{ " + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"a{i}: me {{ userName }} ")) + "}"), 400, "" },
        { "a fragment bomb", Json, Query(FragmentBomb(18)), 400, "" },
        { "fragments in a ring", Json, Query("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), 400, "Cannot spread fragment" },
        { "a field that is not there", Json, Query("{ passwords { hash } }"), 400, "Cannot query field" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task What_cannot_be_served_is_a_clear_error(string what, string type, string body, int status, string says)
    {
        var before = await target.Rows();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        // Who goes on to send what the server will not read may be cut off before he hears the answer.
        request.Headers.ExpectContinue = body.Length > 2_000_000;
        using var response = await target.Client.SendAsync(request, Stop);
        var answer = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(status == (int)response.StatusCode && answer.Contains(says, StringComparison.Ordinal) && answer.Contains("\"errors\"", StringComparison.Ordinal), $"{what}: {(int)response.StatusCode} {answer}");
        Assert.True(answer.Length < 100_000, $"{what} is answered with {answer.Length} characters.");
        Assert.Equal(before, await target.Rows());
    }

    [Theory]
    [InlineData("GET", "/graphql?query=mutation%7BunpublishRelationship%7D", 400)]
    [InlineData("GET", "/graphql?query=mutation%7BrevokeToken(input%3A%7BaccessToken%3A%22a%22%2Cversion%3A1%7D)%7B__typename%7D%7D", 405)]
    [InlineData("GET", "/graphql?query=%7Bme%7BuserName%7D%7D&query=%7Bme%7BuserName%7D%7D", 400)]
    [InlineData("GET", "/graphql?query=%7Bme%7BuserName%7D%7D&variables=%7B", 400)]
    [InlineData("GET", "/graphql?query=%00%FF", 400)]
    [InlineData("PATCH", "/graphql", 405)]
    [InlineData("DELETE", "/graphql", 405)]
    [InlineData("GET", "/graphql/ide/..%2f..%2fappsettings.json", 404)]
    [InlineData("GET", "/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("POST", "/nothing", 404)]
    public async Task Other_ways_in_are_closed(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await target.Client.SendAsync(request, Stop);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("{ organizations(first: 101) { totalCount nodes { id } } }", "A page has 0 to 100 entries, not 101.")]
    [InlineData("{ organizations(first: -1) { nodes { id } } }", "A page has 0 to 100 entries, not -1.")]
    [InlineData("{ organizations(first: 99999999999) { nodes { id } } }", "32-bit")]
    [InlineData("{ organizations(after: \"garbage!\") { nodes { id } } }", "This is not a cursor.")]
    [InlineData("{ organizations(after: \"\") { nodes { id } } }", "This is not a cursor.")]
    [InlineData("{ organizations(after: \"AAAAAAAAAAAAAAAA\") { nodes { id } } }", "cursor")]
    [InlineData("{ node(id: \"org_\") { id } }", "is not an id of this API")]
    [InlineData("{ node(id: \"org_zzzzzzzzzzzzzzzzzzzzzzzzzz\") { id } }", "is not an id of this API")]
    [InlineData("{ node(id: 12) { id } }", "is not an id of this API")]
    [InlineData("{ node(id: \"\\u0000\") { id } }", "is not an id of this API")]
    [InlineData("{ organizations(where: { id: { in: [\"con_01h2xcejqtf2nbrexx3vqjhp41\"] } }) { totalCount } }", "is not the id of a")]
    [InlineData("{ organizations(order: [{ name: ASC, country: DESC }]) { totalCount nodes { id } } }", "names 2")]
    [InlineData("{ organizations(order: [{ name: ASC }, { name: DESC }]) { nodes { id } } }", "twice")]
    [InlineData("{ organizations(where: { name: { contains: null } }) { totalCount } }", "asks nothing")]
    [InlineData("{ organizations(where: { name: { eq: \"a\\u0000b\" } }) { totalCount } }", "a character that is none")]
    [InlineData("{ organizations(where: { or: [{ names: { some: { name: { in: [\"\\u0000\"] } } } }] }) { totalCount } }", "a character that is none")]
    [InlineData("{ interactions(where: { happenedOn: { lt: \"10000-01-01\" } }) { totalCount } }", "a day such as")]
    public async Task Arguments_that_mean_nothing_are_named(string query, string says)
    {
        var (_, answer) = await target.Send(System.Text.Json.JsonSerializer.Serialize(new { query }), "an argument");
        Assert.Contains(says, answer, StringComparison.Ordinal);
    }

    private static string Query(string document) => System.Text.Json.JsonSerializer.Serialize(new { query = document });

    private static string Nested(int levels) => "{ organizations { nodes " + string.Concat(Enumerable.Repeat("{ relationships { nodes { organization ", levels / 3)) + "{ id }" + new string('}', (levels / 3 * 3) + 2);

    // Each fragment spreads the next one twice.
    private static string FragmentBomb(int size) =>
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, size).Select(i => $"fragment F{i} on Query {{ a{i}: __typename x{i}: me {{ userName }} ...F{i + 1} ... on Query {{ ...F{i + 1} }} }} ")) + $"fragment F{size} on Query {{ __typename }}";
}
