using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>A search over shelves, books and borrowers at once. A shelf is found by its books too; shelves in the cellar are not looked for.</summary>
public sealed class SeveralTypesTests(Library library)
{
    [Theory]
    [InlineData("ants & \"bees\"", "SHELF 80 Insects; BOOK 80 Ants & \"bees\"")]
    [InlineData("beetles", "SHELF 100 Insects; BOOK 100 Beetles")]
    [InlineData("beetle", "SHELF 90 Insects; BOOK 90 Beetles")]
    [InlineData("insects", "SHELF 50 Insects")]
    [InlineData("maps", "")]
    [InlineData("kim", "BORROWER 50 Kim")]
    [InlineData("beetls", "SHELF 29 Insects; BOOK 29 Beetles")]
    [InlineData("\"beetls\"", "")]
    [InlineData("\"beetle\"", "")]
    [InlineData("nothing like it", "")]
    public async Task What_fits_best_comes_first_and_then_kind_by_kind(string text, string hits) => Assert.Equal(hits, await Hits(text));

    [Theory]
    [InlineData("poison", "", "SHELF 90 Gardens; BOOK 90 Poison plants")]
    [InlineData("often", "", "")]
    [InlineData("mill", "BORROWER 50 Kim", "BORROWER 50 Ada")]
    public async Task Nobody_finds_something_by_a_word_or_a_row_that_he_may_not_read(string text, string child, string adult)
    {
        Assert.Equal(child, await Hits(text, Library.Child));
        Assert.Equal(adult, await Hits(text, Library.Adult));
    }

    [Fact]
    public async Task A_note_that_a_librarian_reads_leads_to_its_book() => Assert.Equal("SHELF 50 Insects; BOOK 50 Ants & \"bees\"", await Hits("often", Library.Librarian));

    [Fact]
    public async Task Pages_go_on_behind_a_cursor_until_all_was_shown_once()
    {
        const string Query = "query($after: String) { search(text: \"herbs or plants or ants or roses or beetles\", first: 2, after: $after) { totalCount edges { cursor node { score kind node { ... on Node { id } } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
        var (all, after, more) = (new List<string>(), (string?)null, true);
        var total = 0;
        while (more)
        {
            using var answer = JsonDocument.Parse(await library.Ask(Query, Library.Adult, new { after }));
            var page = answer.RootElement.GetProperty("data").GetProperty("search");
            var edges = page.GetProperty("edges").EnumerateArray().ToList();
            all.AddRange(edges.Select(edge => edge.GetProperty("node").GetRawText()));
            total = page.GetProperty("totalCount").GetInt32();
            var info = page.GetProperty("pageInfo");
            Assert.Equal(after is not null, info.GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(edges[0].GetProperty("cursor").GetString(), info.GetProperty("startCursor").GetString());
            (after, more) = (info.GetProperty("endCursor").GetString(), info.GetProperty("hasNextPage").GetBoolean());
        }

        Assert.Equal((7, 7, 7), (total, all.Count, all.Distinct().Count()));
    }

    [Theory]
    [InlineData("kinds: [BOOK]", "BOOK 90 Beetles")]
    [InlineData("kinds: [BOOK, SHELF]", "SHELF 90 Insects; BOOK 90 Beetles")]
    [InlineData("kinds: SHELF", "SHELF 90 Insects")]
    [InlineData("kinds: []", "")]
    public async Task Only_the_kinds_that_are_asked_for_are_looked_through(string kinds, string hits) => Assert.Equal(hits, await Hits("beetle", Library.Adult, kinds));

    [Fact]
    public async Task A_kind_that_needs_a_permission_is_refused_by_name_wherever_it_is_said()
    {
        foreach (var (query, variables) in new (string, object?)[]
        {
            ("{ search(text: \"a\", kinds: [BORROWER]) { totalCount } }", null),
            ("query($kinds: [SearchKind!]) { search(text: \"a\", kinds: $kinds) { totalCount } }", new { kinds = new[] { "BOOK", "BORROWER" } }),
            ("query($kind: SearchKind! = BORROWER) { search(text: \"a\", kinds: [$kind]) { totalCount } }", null),
        })
        {
            var refused = await library.Ask(query, Library.Adult, variables);
            Assert.Contains("FORBIDDEN", refused, StringComparison.Ordinal);
            Assert.Contains("SearchKind.BORROWER: it needs the permission ReadNotes", refused, StringComparison.Ordinal);
            Assert.DoesNotContain("errors", await library.Ask(query, Library.Librarian, variables), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task That_some_kinds_were_allowed_says_nothing_of_others_in_the_same_variable()
    {
        const string Query = "query($kinds: [SearchKind!]) { search(text: \"beetle\", kinds: $kinds) { totalCount } }";
        Assert.Contains("\"totalCount\":1", await library.Ask(Query, Library.Adult, new { kinds = new[] { "BOOK" } }), StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":0", await library.Ask(Query, Library.Librarian, new { kinds = new[] { "BORROWER" } }), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await library.Ask(Query, Library.Adult, new { kinds = new[] { "BORROWER" } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("after: \"no cursor!\"", "is not a cursor")]
    [InlineData("after: \"\"", "is not a cursor")]
    [InlineData("first: 101", "0 to 100 entries")]
    public async Task What_does_not_fit_is_refused(string arguments, string why) => Assert.Contains(why, await library.Ask($"{{ search(text: \"a\", {arguments}) {{ nodes {{ score }} }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("!&|")]
    public async Task A_text_without_words_is_refused(string text) =>
        Assert.Contains("needs at least one word", await library.Ask("query($text: String!) { search(text: $text) { totalCount } }", variables: new { text }), StringComparison.Ordinal);

    [Fact]
    public async Task A_cursor_of_a_page_of_rows_is_refused()
    {
        using var page = JsonDocument.Parse(await library.Ask("{ books { pageInfo { endCursor } } }"));
        var cursor = page.RootElement.GetProperty("data").GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Contains("belongs to another order", await library.Ask($"{{ search(text: \"a\", after: \"{cursor}\") {{ nodes {{ score }} }} }}"), StringComparison.Ordinal);
        Assert.Contains("BAD_USER_INPUT", await library.Ask("{ search(text: \"a\", after: \"no cursor!\") { totalCount } }"), StringComparison.Ordinal);
    }

    private async Task<string> Hits(string text, Visitor? visitor = null, string kinds = "kinds: null")
    {
        var query = $"query($text: String!) {{ search(text: $text, {kinds}) {{ totalCount nodes {{ score match kind node {{ ... on Shelf {{ title: name }} ... on Book {{ title }} ... on Borrower {{ title: name }} }} }} }} }}";
        using var answer = JsonDocument.Parse(await library.Ask(query, visitor, new { text }));
        var page = answer.RootElement.GetProperty("data").GetProperty("search");
        var hits = page.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(page.GetProperty("totalCount").GetInt32(), hits.Count);
        Assert.All(hits, hit => Assert.Equal(Match(hit.GetProperty("score").GetInt32()), hit.GetProperty("match").GetString()));
        return string.Join("; ", hits.Select(hit => $"{hit.GetProperty("kind").GetString()} {hit.GetProperty("score").GetInt32()} {hit.GetProperty("node").GetProperty("title").GetString()}"));
    }

    private static string Match(int score) => score switch { 100 => "NAME", 90 => "BEGINNING", >= 50 and <= 80 => "WORDS", <= 40 => "SIMILAR", _ => "no score" };
}
