using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>Filters across relations. Poison plants, in Gardens, are hidden from the child; Maps is empty; Beetles have no price.</summary>
public sealed class RelatedFilterTests(Library library)
{
    [Theory]
    [InlineData("books: { any: true }", "Insects Gardens", "Insects Gardens")]
    [InlineData("books: { any: false }", "Maps", "Maps")]
    [InlineData("books: { any: null }", "Insects Gardens Maps", "Insects Gardens Maps")]
    [InlineData("books: {}", "Insects Gardens Maps", "Insects Gardens Maps")]
    [InlineData("books: { some: {} }", "Insects Gardens", "Insects Gardens")]
    [InlineData("books: { none: {} }", "Maps", "Maps")]
    [InlineData("books: { all: {} }", "Insects Gardens Maps", "Insects Gardens Maps")]
    [InlineData("books: { all: { price: { lt: 20 } } }", "Gardens Maps", "Maps")]
    [InlineData("books: { all: { not: { price: { gte: 30 } } } }", "Insects Gardens Maps", "Insects Maps")]
    [InlineData("books: { none: { subjects: { has: \"poison\" } } }", "Insects Gardens Maps", "Insects Maps")]
    [InlineData("books: { some: { price: { gt: 10 } }, none: { publishedOn: { eq: null } } }", "Insects", "Insects")]
    [InlineData("books: { any: true, all: { pages: { gt: 80 } } }", "Insects Gardens", "Insects Gardens")]
    [InlineData("not: { books: { all: { price: { lt: 20 } } } }", "Insects", "Insects Gardens")]
    [InlineData("or: [{ books: { any: false } }, { books: { some: { pages: { gt: 600 } } } }]", "Maps", "Gardens Maps")]
    [InlineData("books: { all: { shelf: { books: { some: { pages: { gt: 300 } } } } } }", "Gardens Maps", "Gardens Maps")]
    [InlineData("books: { none: { or: [{ price: { eq: null } }, { shelf: { books: { none: { subjects: { has: \"poison\" } } } } }] } }", "Maps", "Gardens Maps")]
    public async Task What_is_not_seen_does_not_count_in_either_direction(string where, string child, string librarian)
    {
        Assert.Equal(child, await Names(where, Library.Child));
        Assert.Equal(librarian, await Names(where, Library.Librarian));
    }

    [Theory]
    [InlineData("""{ "books": { "any": true } }""", "Insects Gardens")]
    [InlineData("""{ "books": { "any": false } }""", "Maps")]
    [InlineData("""{ "books": { "all": { "price": { "lt": 20 } } } }""", "Gardens Maps")]
    [InlineData("""{ "books": { "none": { "price": { "lt": 20 } } } }""", "Insects Maps")]
    [InlineData("""{ "books": { "none": null, "some": { "price": { "lt": 20 } } } }""", "Gardens")]
    public async Task Variables_say_the_same_as_literals(string where, string child)
    {
        using var answer = JsonDocument.Parse(await library.Ask(
            "query($where: ShelfFilterInput) { shelves(where: $where) { nodes { name } } }", Library.Child, new { where = JsonSerializer.Deserialize<JsonElement>(where) }));
        Assert.Equal(child, Names(answer));
    }

    private async Task<string> Names(string where, Visitor visitor)
    {
        using var answer = JsonDocument.Parse(await library.Ask($"{{ shelves(where: {{ {where} }}) {{ nodes {{ name }} }} }}", visitor));
        return Names(answer);
    }

    private static string Names(JsonDocument answer)
    {
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return string.Join(' ', answer.RootElement.GetProperty("data").GetProperty("shelves").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()));
    }
}
