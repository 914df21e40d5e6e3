using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Planning;

/// <summary>Pairs of requests of one document: whether the second is served by the plan of the first, for each thing that a plan looks at.</summary>
public sealed class SharedPlanTests(Library library, MadePlans made) : IClassFixture<MadePlans>
{
    private const string Node = "query($id: ID!) { node(id: $id) { id ... on Book { title shelf { name } } ... on Shelf { name } } }";
    private const string Filtered = "query($where: BookFilterInput) { books(where: $where) { nodes { title } totalCount } }";
    private const string Compared = "query($pages: Int, $price: Decimal) { books(where: { pages: { gte: $pages }, price: { neq: $price } }) { nodes { title } } }";
    private const string Related = "query($where: ShelfFilterInput) { shelves(where: $where) { nodes { name } } }";
    private const string Ordered = "query($order: [BookSortInput!]) { books(order: $order) { nodes { title } } }";
    private const string Sized = "query($first: Int = 2, $last: Int) { books(first: $first, last: $last) { nodes { title } } shelves { nodes { books(first: $first) { totalCount nodes { title } } } } }";
    private const string Conditions = "query($a: Boolean!, $b: Boolean!) { shelves @include(if: $a) { nodes { ...S @skip(if: $b) room } } books { totalCount } } fragment S on Shelf { name books { totalCount } }";
    private const string Searched = "query($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds) { nodes { kind match } } books(where: { search: $text }) { totalCount } }";
    private const string Counted = "query($by: BookGroupByInput, $order: [BookGroupSortInput!], $first: Int) { bookGroups(by: $by, order: $order, first: $first) { groups { key { publishedOn locked } count } } }";
    private const string Suggested = "query($like: String!, $weight: Int! = 3) { suggestions(like: $like, weight: $weight) { nodes { score book { title } } } }";

    private static readonly Visitor[] People = [Library.Child, Library.Adult, Library.Librarian, new(Library.Id(904), 17, false), new(Library.Id(905), 70, false)];

    public static TheoryData<string, string, string, string, bool> Variables => new()
    {
        { "another row of the type", Node, $$"""{ "id": "{{Wire("bok", 11)}}" }""", $$"""{ "id": "{{Wire("bok", 16)}}" }""", true },
        { "a row that is not there", Node, $$"""{ "id": "{{Wire("bok", 11)}}" }""", $$"""{ "id": "{{Wire("bok", 99)}}" }""", true },
        { "a row of another type", Node, $$"""{ "id": "{{Wire("bok", 11)}}" }""", $$"""{ "id": "{{Wire("shf", 1)}}" }""", false },
        { "another value", Compared, """{ "pages": 100, "price": 8 }""", """{ "pages": 12, "price": 0.1 }""", true },
        { "null for a value", Compared, """{ "pages": 100, "price": 8 }""", """{ "pages": 100, "price": null }""", false },
        { "a key less", Compared, """{ "pages": 100, "price": 8 }""", """{ "price": 8 }""", false },
        { "the same keys in another order", Filtered, """{ "where": { "pages": { "gte": 13 }, "title": { "contains": "e" } } }""", """{ "where": { "title": { "contains": "t" }, "pages": { "gte": 1 } } }""", true },
        { "a key more that is null", Filtered, """{ "where": { "pages": { "gte": 13 } } }""", """{ "where": { "pages": { "gte": 13 }, "price": null } }""", false },
        { "an object for a list of one", Filtered, """{ "where": { "or": [{ "pages": { "eq": 12 } }] } }""", """{ "where": { "or": { "pages": { "eq": 90 } } } }""", true },
        { "a longer list of objects", Filtered, """{ "where": { "or": [{ "pages": { "eq": 12 } }] } }""", """{ "where": { "or": [{ "pages": { "eq": 12 } }, { "pages": { "eq": 90 } }] } }""", false },
        { "a longer list of values", Filtered, """{ "where": { "pages": { "in": [] } } }""", """{ "where": { "pages": { "in": [12, 90, 150] } } }""", true },
        { "the opposite word", Filtered, """{ "where": { "pages": { "gte": 90 } } }""", """{ "where": { "pages": { "lte": 90 } } }""", false },
        { "another depth", Filtered, """{ "where": { "not": { "pages": { "gte": 90 } } } }""", """{ "where": { "not": { "not": { "pages": { "gte": 90 } } } } }""", false },
        { "related rows by another value", Related, """{ "where": { "books": { "some": { "pages": { "gt": 200 } } } } }""", """{ "where": { "books": { "some": { "pages": { "gt": 300 } } } } }""", true },
        { "none of the related rows", Related, """{ "where": { "books": { "some": { "pages": { "gt": 200 } } } } }""", """{ "where": { "books": { "none": { "pages": { "gt": 200 } } } } }""", false },
        { "no related row at all", Related, """{ "where": { "books": { "any": true } } }""", """{ "where": { "books": { "any": false } } }""", false },
        { "the other direction", Ordered, """{ "order": [{ "pages": "ASC" }] }""", """{ "order": [{ "pages": "DESC" }] }""", false },
        { "one key more to order by", Ordered, """{ "order": [{ "publishedOn": "ASC" }] }""", """{ "order": [{ "publishedOn": "ASC" }, { "pages": "DESC" }] }""", false },
        { "keys to order by the other way round", Ordered, """{ "order": [{ "price": "ASC" }, { "pages": "ASC" }] }""", """{ "order": [{ "pages": "ASC" }, { "price": "ASC" }] }""", false },
        { "an order by the related row's other field", Ordered, """{ "order": [{ "shelf": { "name": "ASC" } }] }""", """{ "order": [{ "shelf": { "room": "ASC" } }] }""", false },
        { "another size", Sized, """{ "first": 1 }""", """{ "first": 5 }""", true },
        { "the size by default", Sized, "{}", """{ "first": 1 }""", true },
        { "the last ones", Sized, """{ "first": 3 }""", """{ "first": 3, "last": 1 }""", false },
        { "a field left out", Conditions, """{ "a": true, "b": true }""", """{ "a": false, "b": true }""", false },
        { "a fragment left out", Conditions, """{ "a": true, "b": true }""", """{ "a": true, "b": false }""", false },
        { "a condition below what is left out", Conditions, """{ "a": false, "b": true }""", """{ "a": false, "b": false }""", true },
        { "other words", Searched, """{ "text": "roses" }""", """{ "text": "bees herbs" }""", true },
        { "words in quotes", Searched, """{ "text": "roses" }""", """{ "text": "\"roses\"" }""", false },
        { "a last word in quotes", Searched, """{ "text": "\"ants\" bee" }""", """{ "text": "ants \"bee\"" }""", false },
        { "other kinds", Searched, """{ "text": "gardens", "kinds": ["SHELF"] }""", """{ "text": "gardens", "kinds": ["BOOK", "SHELF"] }""", true },
        { "all kinds", Searched, """{ "text": "gardens", "kinds": ["BOOK"] }""", """{ "text": "gardens", "kinds": null }""", false },
        { "as many groups", Counted, """{ "by": { "locked": true }, "first": 1 }""", """{ "by": { "locked": true }, "first": 1000 }""", true },
        { "other groups", Counted, """{ "by": { "locked": true } }""", """{ "by": { "locked": false } }""", false },
        { "groups by another period", Counted, """{ "by": { "publishedOn": "YEAR" } }""", """{ "by": { "publishedOn": "MONTH" } }""", false },
        { "groups in the other direction", Counted, """{ "by": { "locked": true }, "order": [{ "count": "ASC" }] }""", """{ "by": { "locked": true }, "order": [{ "count": "DESC" }] }""", false },
        { "other arguments of a statement", Suggested, """{ "like": "roses" }""", """{ "like": "herbs", "weight": 7 }""", true },
    };

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task A_plan_serves_where_what_it_looked_at_is_the_same(string other, string document, string one, string two, bool same)
    {
        var plans = await Plans([(document, Library.Adult, one), (document, Library.Adult, two), (document, Library.Adult, one), (document, Library.Adult, two)]);
        Assert.True(plans == (same ? 1 : 2), $"{other}: {plans} plans");
    }

    [Theory]
    [InlineData("{ books { nodes { title } totalCount } }", 3)] // librarians, and of the others who is of age and who is not
    [InlineData("{ bookGroups(by: { locked: true }) { groups { count } } }", 3)]
    [InlineData("{ loans { nodes { since borrower { name } } } }", 2)] // all, or those of one's own
    [InlineData("{ borrowers { nodes { name details { address } } } }", 2)]
    [InlineData("{ shelves { nodes { name } } }", 1)]
    [InlineData("{ shelves(where: { books: { any: true } }) { nodes { name } } }", 3)]
    [InlineData("{ books(order: [{ shelf: { name: DESC } }]) { nodes { label } } }", 3)]
    [InlineData("{ books(where: { search: \"lent\" }) { totalCount } }", 3)] // librarians also by the words of the notes
    public async Task A_plan_serves_people_who_may_see_the_same(string document, int different)
    {
        var plans = await Plans([.. People.Concat(People).Select(person => (document, person, "{}"))]);
        Assert.Equal(different, plans);
    }

    [Theory]
    [InlineData("{ books { nodes { title notes } } }")]
    [InlineData("{ books(where: { notes: { neq: null } }) { nodes { title } } }")]
    [InlineData("{ bookGroups(by: { notes: true }) { groups { key { notes } } } }")]
    public async Task A_plan_is_no_way_around_a_permission(string document) =>
        Assert.Equal(1, await Plans([(document, Library.Librarian, "{}"), (document, Library.Adult, "{}"), (document, Library.Librarian, "{}"), (document, Library.Child, "{}")]));

    [Theory]
    [InlineData("Älpine roses", "Herbs 😀", true)]
    [InlineData("Älpine roses", "Beetles", false)] // has no price
    [InlineData("Beetles", null, false)]
    public async Task A_plan_serves_behind_cursors_whose_keys_are_null_alike(string one, string? other, bool same)
    {
        const string document = "query($after: String) { books(order: [{ price: ASC }], after: $after) { edges { cursor node { title } } } }";
        using var all = JsonDocument.Parse(await library.Ask(document));
        var cursors = all.RootElement.GetProperty("data").GetProperty("books").GetProperty("edges").EnumerateArray()
            .ToDictionary(edge => edge.GetProperty("node").GetProperty("title").GetString()!, edge => edge.GetProperty("cursor").GetString());
        var (first, second) = (Variable(cursors[one]), Variable(other is null ? null : cursors[other]));
        var plans = await Plans([(document, Library.Adult, first), (document, Library.Adult, second), (document, Library.Adult, first), (document, Library.Adult, second)]);
        Assert.Equal(same ? 1 : 2, plans);

        static string Variable(string? cursor) => JsonSerializer.Serialize(new { after = cursor });
    }

    // Each is answered as by somebody who kept no plans; how many plans were made.
    private async Task<int> Plans(IReadOnlyList<(string Document, Visitor Visitor, string Variables)> requests)
    {
        made.Start();
        foreach (var (document, visitor, variables) in requests)
        {
            var given = JsonSerializer.Deserialize<JsonElement>(variables);
            var answer = await library.Ask(made.Own(document), visitor, given, made.Pipeline);
            Assert.Equal(await library.Ask(MadePlans.New(document), visitor, given), answer);
            Assert.True(answer.Contains("FORBIDDEN", StringComparison.Ordinal) || !answer.Contains("\"errors\"", StringComparison.Ordinal), answer);
        }

        return made.Count;
    }

    private static string Wire(string prefix, int number) => Binding.Wire.Encode(prefix, Library.Id(number));
}
