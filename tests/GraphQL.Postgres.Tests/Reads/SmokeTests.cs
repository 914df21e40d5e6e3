using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

public sealed class SmokeTests(Library library)
{
    [Theory]
    [InlineData("{ shelves { nodes { __typename id name room books(first: 2) { totalCount nodes { title price publishedOn addedAt pages subjects label shelf { name } } pageInfo { hasNextPage endCursor } } load { label heavy advice { what room } } } } }")]
    [InlineData("{ loans { nodes { since borrower { name details { address } } thing { __typename id ... on Book { title } ... on Shelf { name } } } } }")]
    [InlineData("{ books(where: { or: [{ title: { contains: \"a\" } }, { shelf: { name: { eq: \"Insects\" } } }], pages: { gt: 100 } }, order: [{ price: DESC }]) { edges { cursor node { title price } } } }")]
    [InlineData("{ suggestions(like: \"herbs\") { nodes { score book { title } } } node(id: \"bok_01hw00000000080004000000b\") { id } }")]
    public async Task Works(string query)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(await library.Ask(query));
        TestContext.Current.TestOutputHelper!.WriteLine(await library.Ask(query, Library.Librarian));
    }
}
