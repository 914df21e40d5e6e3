using System.Text.Json.Nodes;

namespace GraphQL.Tests.Execution.Pricing;

public class CostTests
{
    [Theory]
    [InlineData("{ word }", 0)]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ books { total } }", 11)]
    [InlineData("{ books { nodes { name } } }", 21)]
    [InlineData("{ books(first: 5) { nodes { name } } }", 6)]
    [InlineData("{ books(last: 7) { nodes { name } } }", 8)]
    [InlineData("{ books(first: 5, last: 7) { nodes { name } } }", 8)]
    [InlineData("{ books(first: null) { nodes { name } } }", 21)]
    [InlineData("{ books(first: 0) { nodes { name } } }", 1)]
    [InlineData("{ books(first: -3) { nodes { name } } }", 1)]
    [InlineData("{ books(first: 5) { nodes { portrait shelf { name } } total } }", 46)]
    [InlineData("{ shelves(first: 10) { nodes { books(first: 4) { nodes { name } } } } }", 61)]
    [InlineData("{ books(first: 5) { nodes { name } } books(first: 5) { nodes { shelf { name } } } }", 11)]
    [InlineData("{ a: books(first: 5) { nodes { name } } b: books(first: 5) { nodes { name } } }", 12)]
    [InlineData("{ ...F ... on Query { ...F } } fragment F on Query { books(first: 5) { nodes { name } } }", 6)]
    [InlineData("{ any { name } }", 1)]
    [InlineData("{ any { ... on Shelf { books(first: 5) { nodes { name } } } ... on Book { portrait shelf { name } } } }", 7)]
    [InlineData("{ books(first: 5) @skip(if: true) { nodes { name } } word }", 0)]
    [InlineData("{ books(first: 5) @include(if: true) { nodes { name } } word }", 6)]
    public async Task An_operation_costs_its_rows_and_what_its_fields_say(string query, long cost) => Assert.Equal(cost, await Cost(query));

    [Theory]
    [InlineData("query($n: Int) { books(first: $n) { nodes { name } } }", 7, 8)]
    [InlineData("query($n: Int) { books(first: $n) { nodes { name } } }", null, 21)]
    [InlineData("query($n: Int = 3) { books(first: $n) { nodes { name } } }", "absent", 4)]
    [InlineData("query($n: Int) { books(first: $n) { nodes { name } } }", "absent", 21)]
    [InlineData("query($n: Int) { shelves(first: 10) { nodes { books(first: $n) { nodes { name } } } } }", 2, 41)]
    [InlineData("query($n: Int) { shelves(first: $n) { nodes { neighbours(first: $n) { nodes { books(first: $n) { nodes { name } } } } } } }", 2, 21)]
    public async Task A_page_size_may_be_a_variable(string query, object? size, long cost) =>
        Assert.Equal(cost, size is "absent" ? await Cost(query) : await Cost(query, ("n", size)));

    [Theory]
    [InlineData("""{ booksCalled(titles: ["a", "b", "c"]) { nodes { name } } }""", 4)]
    [InlineData("""{ booksCalled(titles: []) { nodes { name } } }""", 1)]
    [InlineData("""{ booksCalled(titles: "a") { nodes { name } } }""", 2)]
    [InlineData("""query($t: [String] = ["a", "b"]) { booksCalled(titles: $t) { nodes { name } } }""", 3)]
    public async Task A_list_may_say_how_many_entries_there_are(string query, long cost) => Assert.Equal(cost, await Cost(query));

    [Fact]
    public async Task The_list_may_be_a_variable() =>
        Assert.Equal(6, await Cost("query($t: [String]) { booksCalled(titles: $t) { nodes { name } } }", ("t", new List<object?> { "a", "b", "c", "d", "e" })));

    [Theory]
    [InlineData(true, true, 15)]
    [InlineData(true, false, 9)]
    [InlineData(false, true, 6)]
    [InlineData(false, false, 0)]
    public async Task A_condition_may_be_a_variable(bool first, bool second, long cost) => Assert.Equal(cost, await Cost(
        "query($a: Boolean!, $b: Boolean!) { word ... @include(if: $a) { x: books(first: 8) { nodes { name } } } books(first: 5) @skip(if: $b) { nodes { name @skip(if: $a) } } }",
        ("a", first), ("b", !second)));

    [Fact]
    public async Task The_response_shows_cost_and_limit_unless_told_not_to()
    {
        const string query = "{ books(first: 5) { nodes { name } } }";
        Assert.Equal("""{"data":{"books":null},"extensions":{"cost":{"requested":6,"limit":50000}}}""", await Library.Ask(query, new Limits()));
        Assert.Equal("""{"data":{"books":null}}""", await Library.Ask(query, new Limits { ShowCost = false }));
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_with_its_dearest_part()
    {
        var answer = await Library.Ask("query($n: Int) { word shelves(first: 50) { nodes { name books(first: $n) { total nodes { name } } } } }", new Limits(), ("n", 2000));

        Assert.Equal(
            """{"errors":[{"message":"This operation costs 100,601; at most 50,000 is served at once. """
            + """The dearest part is shelves.nodes.books, which counts 100,550 with 2,000 entries a page. Ask for smaller pages with `first` there or around it, or for less in each entry.","locations":[{"line":1,"column":57}],"path":["shelves","nodes","books"],"extensions":{"code":"COST_LIMIT","cost":{"requested":100601,"limit":50000}}}]}""",
            answer);
    }

    [Fact]
    public async Task Numbers_beyond_counting_are_refused_as_any_other()
    {
        var deep = string.Concat(Enumerable.Repeat("neighbours(first: 2147483647) { nodes { ", 5));
        var answer = await Library.Ask($"{{ shelves(first: 2147483647) {{ nodes {{ {deep} name {new string('}', 12)} }}", new Limits());
        Assert.Equal("COST_LIMIT", (string?)JsonNode.Parse(answer)!["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Where_no_page_can_be_made_smaller_the_refusal_asks_for_several_operations()
    {
        var answer = await Library.Ask("{ any { ... on Book { portrait } } }", new Limits { MaxCost = 3 });
        Assert.Contains("The dearest part is any.portrait, which counts 5. Ask for it less often, or in several operations.", answer, StringComparison.Ordinal);
    }

    private static async Task<long> Cost(string query, params (string Name, object? Value)[] variables) =>
        (long)JsonNode.Parse(await Library.Ask(query, new Limits(), variables))!["extensions"]!["cost"]!["requested"]!;
}
