using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

public sealed class PagingTests(Library library)
{
    public static TheoryData<string> Orders() =>
    [
        "[{ title: ASC }]", "[{ title: DESC }]", "[{ price: ASC }]", "[{ price: DESC }]", "[{ publishedOn: ASC }]", "[{ publishedOn: DESC }]",
        "[{ publishedOn: ASC }, { price: DESC }]", "[{ publishedOn: DESC }, { price: DESC }]", "[{ price: DESC }, { title: ASC }]", "[{ addedAt: ASC }]", "[]",
    ];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Walking_every_page_gives_every_visible_row_exactly_once_in_order(string order)
    {
        foreach (var visitor in new[] { Library.Child, Library.Librarian })
        {
            var whole = Titles(await library.Ask($"{{ books(first: 100, order: {order}) {{ nodes {{ title }} }} }}", visitor), out _);
            Assert.Equal(visitor.IsLibrarian ? 6 : 5, whole.Count);
            for (var size = 1; size <= 4; size++)
            {
                var walked = new List<string>();
                string? after = null;
                do
                {
                    var page = await library.Ask(
                        $"query($after: String) {{ books(first: {size}, order: {order}, after: $after) {{ nodes {{ title }} pageInfo {{ hasNextPage endCursor }} }} }}", visitor, new { after });
                    walked.AddRange(Titles(page, out after));
                }
                while (after is not null);
                Assert.Equal(whole, walked);
            }
        }
    }

    [Fact]
    public async Task What_is_not_set_comes_last_in_both_directions()
    {
        Assert.Equal("Beetles", Titles(await library.Ask("{ books(order: [{ price: ASC }]) { nodes { title } } }"), out _)[^1]);
        Assert.Equal("Beetles", Titles(await library.Ask("{ books(order: [{ price: DESC }]) { nodes { title } } }"), out _)[^1]);
    }

    [Fact]
    public async Task Enums_are_ordered_by_their_declared_rank()
    {
        var answer = await library.Ask("{ shelves(order: [{ room: DESC }]) { nodes { name } } }");
        Assert.Equal("""{"data":{"shelves":{"nodes":[{"name":"Maps"},{"name":"Gardens"},{"name":"Insects"}]}}}""", answer);
    }

    [Theory]
    [InlineData("first: 101", "A page has 0 to 100 entries, not 101.")]
    [InlineData("first: -1", "A page has 0 to 100 entries, not -1.")]
    [InlineData("last: 101", "A page has 0 to 100 entries, not 101. Ask for fewer with `last`, and for more pages with `before`.")]
    [InlineData("first: 1, last: -1", "A page has 0 to 100 entries, not -1.")]
    [InlineData("before: \"\"", "This is not a cursor.")]
    [InlineData("before: \"rKYTVgAAAAdCRUVUTEVTAAAAEAGPAAAAAHAAgAAAAAAAABQ\", order: [{ shelf: { name: ASC } }]", "This cursor belongs to another order")]
    [InlineData("order: [{ shelf: {} }]", "Each entry of `order` names one field; this one names 0.")]
    [InlineData("order: [{ shelf: { name: ASC } }, { shelf: { name: DESC } }]", "`order` names shelf.name twice.")]
    [InlineData("after: \"no cursor!\"", "This is not a cursor.")]
    [InlineData("after: \"\"", "This is not a cursor.")]
    [InlineData("after: \"rKYTVgAAAAdCRUVUTEVTAAAAEAGPAAAAAHAAgAAAAAAAAB\"", "This is not a cursor.")]
    [InlineData("after: \"rKYTVgAAAAdCRUVUTEVTAAAAEAGPAAAAAHAAgAAAAAAAABQ\", order: [{ price: ASC }]", "This cursor belongs to another order")]
    [InlineData("order: [{ price: ASC, title: ASC }]", "Each entry of `order` names one field; this one names 2.")]
    [InlineData("order: [{}]", "Each entry of `order` names one field; this one names 0.")]
    [InlineData("order: [{ price: ASC }, { price: DESC }]", "`order` names price twice.")]
    [InlineData("where: { title: { in: null } }", "asks nothing")]
    [InlineData("where: { id: { eq: \"shf_01hw000000e008000000000001\" } }", "is not the id of a Book; such ids start with bok_.")]
    [InlineData("where: { title: { eq: \"\\u0000\" } }", "contains a character that is none")]
    public async Task Arguments_that_do_not_fit_are_refused_with_what_would(string arguments, string message)
    {
        using var answer = JsonDocument.Parse(await library.Ask($"{{ books({arguments}) {{ nodes {{ title }} }} }}"));
        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private static List<string> Titles(string answer, out string? next)
    {
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var books = json.RootElement.GetProperty("data").GetProperty("books");
        next = books.TryGetProperty("pageInfo", out var info) && info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        return [.. books.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()!)];
    }
}
