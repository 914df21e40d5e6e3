using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Tests.Types;

public class SchemaPrinterTests
{
    private const string Printed = """"
        """A small library."""
        schema {
          query: Root
        }

        """Who may see it."""
        directive @needs(
          """A permission."""
          permission: String! = "read"
        ) repeatable on FIELD_DEFINITION | OBJECT

        scalar Day @specifiedBy(url: "urn:day")

        interface Node {
          id: ID!
        }

        """
        A book,
        with pages.
        """
        type Book implements Node {
          id: ID!

          """Its title."""
          title(short: Boolean! = false, length: Int = 80): String @deprecated

          """Where it stands."""
          shelf(
            """As of this day."""
            on: Day

            """Otherwise."""
            or: [Shelf!] = [A, B]
          ): Shelf @deprecated(reason: "moved")
        }

        enum Shelf {
          A

          """The other."""
          B @deprecated
        }

        union Found = Book

        input Filter @oneOf {
          title: String
          shelf: Shelf
        }

        type Root {
          find(filter: Filter): [Found]
        }
        """";

    [Fact]
    public void A_printed_schema_reads_as_the_same_schema() => Assert.Equal(Printed, SchemaPrinter.Print(SdlReader.Read(Printed)));

    [Fact]
    public void Sorted_printing_does_not_depend_on_the_order_of_definitions()
    {
        const string OneWay = "type Query { b: B, a10: Int, a2: Int } type B { f(y: Int, x: Int): Int } enum E { Z A } union U = Query | B";
        const string OtherWay = "union U = B | Query enum E { A Z } type B { f(x: Int, y: Int): Int } type Query { a2: Int, a10: Int, b: B }";

        var printed = SchemaPrinter.Print(SdlReader.Read(OneWay), sorted: true);

        Assert.Equal(printed, SchemaPrinter.Print(SdlReader.Read(OtherWay), sorted: true));
        Assert.StartsWith("type B {\n  f(x: Int, y: Int): Int\n}\n\nenum E {\n  A\n  Z\n}", printed, StringComparison.Ordinal);
        Assert.Contains("  a2: Int\n  a10: Int\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_definition_stays_where_leaving_it_out_would_make_another_type_a_root()
    {
        var schema = SdlReader.Read("schema { query: Query } type Query { virus: Mutation } type Mutation { gene: String }");

        Assert.StartsWith("schema {\n  query: Query\n}", SchemaPrinter.Print(schema), StringComparison.Ordinal);
        Assert.Null(SdlReader.Read(SchemaPrinter.Print(schema)).Mutation);
    }
}
