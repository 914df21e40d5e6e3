using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>Searches. Only librarians read notes ("Lent too often", of the ants); an address ("Mill Lane") is read by who lives there and by librarians.</summary>
public sealed class SearchTests(Library library)
{
    [Theory]
    [InlineData("ants", "Ants & \"bees\"")]
    [InlineData("ANT", "Ants & \"bees\"")]
    [InlineData("bees ants", "Ants & \"bees\"")]
    [InlineData("\"ants bees\"", "Ants & \"bees\"")]
    [InlineData("herbs or shelf", "Herbs 😀; On no shelf")]
    [InlineData("beetls", "Beetles")]
    [InlineData("ants roses", "")]
    public async Task Words_are_found_begun_together_by_turns_and_misspelt(string text, string titles) => Assert.Equal(titles, await Names("books", "title", text, Library.Child));

    [Theory]
    [InlineData("books", "title", "poison", "", "Poison plants", "Poison plants")]
    [InlineData("books", "title", "often", "", "", "Ants & \"bees\"")]
    [InlineData("books", "title", "ants or often", "Ants & \"bees\"", "Ants & \"bees\"", "Ants & \"bees\"")]
    [InlineData("books", "title", "ants often", "", "", "")]
    [InlineData("borrowers", "name", "mill lane", "Kim", "Ada", "Kim; Ada")]
    [InlineData("borrowers", "name", "\"mill lane\"", "Kim", "Ada", "Kim; Ada")]
    [InlineData("borrowers", "name", "\"lane mill\"", "", "", "")]
    public async Task Nobody_finds_a_row_by_a_word_that_he_may_not_read(string page, string field, string text, string child, string adult, string librarian)
    {
        Assert.Equal(child, await Names(page, field, text, Library.Child));
        Assert.Equal(adult, await Names(page, field, text, Library.Adult));
        Assert.Equal(librarian, await Names(page, field, text, Library.Librarian));
    }

    [Fact]
    public async Task One_plan_serves_each_of_two_actors_his_own_words()
    {
        const string Query = "query($text: String) { books(where: { search: $text }) { nodes { title } } }";
        foreach (var round in Enumerable.Range(0, 3))
        {
            Assert.DoesNotContain("Ants", await library.Ask(Query, Library.Adult, new { text = "often" }), StringComparison.Ordinal);
            Assert.Contains("Ants", await library.Ask(Query, Library.Librarian, new { text = "often" }), StringComparison.Ordinal);
            Assert.Contains("Beetles", await library.Ask(Query, Library.Adult, new { text = "beet" }), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_does_not_fit_a_search_is_all_the_rest() =>
        Assert.Equal("Beetles; On no shelf; Älpine roses", await Where("not: { search: \"herbs or ants\" }"));

    [Theory]
    [InlineData("")]
    [InlineData(" \"-!&|()':*<-> ")]
    public async Task A_text_without_words_is_refused(string text) =>
        Assert.Contains("needs at least one word", await Ask("books", "title", text, Library.Child), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_text_is_refused() =>
        Assert.Contains("at most 200 characters", await Ask("books", "title", new string('a', 201), Library.Child), StringComparison.Ordinal);

    [Theory]
    [InlineData("a' | 'b")]
    [InlineData("!ants")]
    [InlineData("\"ants")]
    [InlineData("\" or \" a \"")]
    [InlineData("or or or")]
    [InlineData("ants:* & (")]
    [InlineData("\\ants\\")]
    [InlineData("%_ a ﷺ ﷲ 😀")]
    [InlineData("<script> a@b.c 1.5e300 -7 /x/y")]
    public async Task Signs_of_the_database_are_text(string text)
    {
        var answer = await Ask("books", "title", text, Library.Child);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
    }

    private async Task<string> Where(string where)
    {
        using var answer = JsonDocument.Parse(await library.Ask($"{{ books(where: {{ {where} }}) {{ nodes {{ title }} }} }}", Library.Child));
        return Names(answer, "books", "title");
    }

    private async Task<string> Names(string page, string field, string text, Visitor visitor)
    {
        using var answer = JsonDocument.Parse(await Ask(page, field, text, visitor));
        return Names(answer, page, field);
    }

    private Task<string> Ask(string page, string field, string text, Visitor visitor) =>
        library.Ask($"query($text: String) {{ {page}(where: {{ search: $text }}) {{ nodes {{ {field} }} }} }}", visitor, new { text });

    private static string Names(JsonDocument answer, string page, string field) =>
        string.Join("; ", answer.RootElement.GetProperty("data").GetProperty(page).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(field).GetString()));
}
