using GraphQL.Language;

namespace GraphQL.Tests.Language;

public class HostileDocumentTests
{
    private const string Sane = """
        query Q($a: [Int!] = [1, -2.5e3] @d) @d { alias: field(x: {y: "\u{1F600}\n", z: $a}) { ...F ... on T @skip(if: true) { b } } }
        fragment F on T { c } # comment
        "told" type T implements I & J @d { "told" f(a: Int = 1): [T!]! } extend union U = A | B
        enum E { A B } input In { x: Int = null } directive @d(a: S) repeatable on FIELD | OBJECT schema { query: Q }
        """;

    private static readonly string[] Scraps =
        ["\"", "\"\"\"", "\\", "{", "}", "(", ")", "[", "]", "$", "@", "!", "&", "|", "...", ".", "=", ":", "0", "-", "1e", "#", "\r", "\0", "\uD800", "\uDC00", "\u00e9", "on"];

    [Fact]
    public void A_broken_document_is_refused_with_a_place_and_nothing_else_goes_wrong()
    {
        var random = new Random(20_250_901);
        var refused = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var source = Broken(random);
            try
            {
                var document = Parser.ParseDocument(source);
                Assert.Equal(Printer.Print(document), Printer.Print(Parser.ParseDocument(Printer.Print(document))));
            }
            catch (GraphQLException refusal)
            {
                refused++;
                var place = Assert.Single(Assert.Single(refusal.Errors).Locations!);
                Assert.InRange(place.Start, 0, source.Length);
                Assert.True(place.Line >= 1 && place.Column >= 1);
            }
        }

        Assert.InRange(refused, 2_500, 4_999);
    }

    private static string Broken(Random random)
    {
        var source = Sane;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(source.Length);
            var length = Math.Min(random.Next(0, 4), source.Length - at);
            source = source.Remove(at, length).Insert(at, random.Next(3) == 0 ? "" : Scraps[random.Next(Scraps.Length)]);
        }

        return source;
    }
}
