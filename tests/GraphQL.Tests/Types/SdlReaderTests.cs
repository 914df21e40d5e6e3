using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Tests.Types;

public class SdlReaderTests
{
    [Fact]
    public void An_extended_schema_keeps_resolvers_and_the_original_stays_as_it_was()
    {
        var original = SdlReader.Read("type Query { book(id: ID!): Book } type Book { title: String }");
        original.Query!.Fields["book"].Resolve = static _ => new("a book");
        original.Query.Fields["book"].Requires = "read";

        var extended = SdlReader.Extend(original, "extend type Book { pages: Int } type Shelf { books: [Book] } extend type Query { shelf: Shelf }");

        Assert.Same(original.Query.Fields["book"].Resolve, extended.Query!.Fields["book"].Resolve);
        Assert.Equal("read", extended.Query.Fields["book"].Requires);
        Assert.Same(extended.Types["Book"], extended.Query.Fields["book"].Type);
        Assert.Equal(["title", "pages"], ((ObjectType)extended.Types["Book"]).Fields.Keys);
        Assert.Equal(["title"], ((ObjectType)original.Types["Book"]).Fields.Keys);
    }

    [Fact]
    public void A_scalar_with_behaviour_takes_the_place_of_its_definition()
    {
        var day = new ScalarType("Day") { Serialize = static value => $"day {value}" };

        var schema = SdlReader.Read("\"A day\" scalar Day @specifiedBy(url: \"urn:day\") type Query { today: Day }", [day]);

        var read = Assert.IsType<ScalarType>(schema.Query!.Fields["today"].Type);
        Assert.Equal(("A day", "urn:day", "day 1"), (read.Description, read.SpecifiedBy, read.Serialize(1)));
    }

    [Fact]
    public void Every_broken_rule_is_told_at_once()
    {
        var refusal = Assert.Throws<GraphQLException>(() => SdlReader.Read("type Query { a: Nowhere a: Int } type Query { b: Int @never }"));

        Assert.Equal(
            [
                "There can be only one type named \"Query\".",
                "Field \"Query.a\" can only be defined once.",
                "Unknown type \"Nowhere\".",
                "Unknown directive \"@never\".",
            ],
            refusal.Errors.Select(error => error.Message));
    }
}
