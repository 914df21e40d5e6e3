using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

public sealed class VisibilityTests(Library library)
{
    private static readonly string Poison = Wire.Encode("bok", Library.Id(13));

    [Fact]
    public async Task A_row_that_the_actor_may_not_see_is_absent_everywhere()
    {
        var request = $$"""
            {
              node(id: "{{Poison}}") { id }
              books(where: { title: { contains: "poison" } }) { totalCount nodes { title } }
              shelves(where: { books: { some: { subjects: { has: "poison" } } } }) { totalCount nodes { name } }
              gardens: shelves(where: { name: { eq: "Gardens" } }) { nodes { books { totalCount nodes { title } } } }
              suggestions(like: "poison") { totalCount }
            }
            """;
        Assert.Equal(
            """{"data":{"node":null,"books":{"totalCount":0,"nodes":[]},"shelves":{"totalCount":0,"nodes":[]},"gardens":{"nodes":[{"books":{"totalCount":2,"nodes":[{"title":"Herbs \uD83D\uDE00"},{"title":"Älpine roses"}]}}]},"suggestions":{"totalCount":5}}}""",
            await library.Ask(request, Library.Child));
        Assert.Contains("\"node\":{\"id\":\"" + Poison, await library.Ask(request, Library.Adult), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_row_is_null_for_those_who_may_not_see_it()
    {
        var request = $$"""{ node(id: "{{Wire.Encode("bor", Library.Adult.Id)}}") { ... on Borrower { name details { address } } } }""";
        Assert.Equal("""{"data":{"node":{"name":"Ada","details":{"address":"2 Mill Lane"}}}}""", await library.Ask(request, Library.Adult));
        Assert.Equal("""{"data":{"node":{"name":"Ada","details":{"address":"2 Mill Lane"}}}}""", await library.Ask(request, Library.Librarian));
        Assert.Equal("""{"data":{"node":{"name":"Ada","details":null}}}""", await library.Ask(request, Library.Child));
    }

    [Fact]
    public async Task A_field_that_the_role_may_not_use_is_refused_before_execution_wherever_it_is_named()
    {
        foreach (var request in new[] { "{ books { nodes { notes } } }", "{ books(where: { notes: { eq: \"x\" } }) { totalCount } }", "{ shelves(where: { books: { some: { or: [{ notes: { neq: null } }] } } }) { totalCount } }" })
        {
            Assert.Contains("FORBIDDEN", await library.Ask(request, Library.Adult), StringComparison.Ordinal);
            Assert.DoesNotContain("errors", await library.Ask(request, Library.Librarian), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wire_id_of_nothing_is_null_and_one_of_no_type_is_an_error()
    {
        Assert.Equal("""{"data":{"node":null}}""", await library.Ask("""{ node(id: "bok_7zzzzzzzzzzzzzzzzzzzzzzzzz") { id } }"""));
        Assert.Contains("is not an id of this API", await library.Ask("""{ node(id: "bok_8zzzzzzzzzzzzzzzzzzzzzzzzz") { id } }"""), StringComparison.Ordinal);
        Assert.Contains("is not an id of this API", await library.Ask("""{ node(id: "xyz_7zzzzzzzzzzzzzzzzzzzzzzzzz") { id } }"""), StringComparison.Ordinal);
    }
}
