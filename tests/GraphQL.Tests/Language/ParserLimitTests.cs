using GraphQL.Language;

namespace GraphQL.Tests.Language;

public class ParserLimitTests
{
    [Theory]
    [InlineData("", "{ a ")]
    [InlineData("{ a(b: ", "[")]
    [InlineData("{ a(b: ", "{ c: ")]
    [InlineData("query($a: ", "[")]
    [InlineData("{ ", "... { ")]
    public void A_hundred_thousand_levels_are_refused_and_not_a_crash(string start, string level)
    {
        var source = start + string.Concat(Enumerable.Repeat(level, 100_000));

        var refusal = Assert.Throws<GraphQLException>(() => Parser.ParseDocument(source, new ParserLimits(Depth: int.MaxValue, Tokens: int.MaxValue)));

        Assert.Contains("nested", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_counts_what_is_nested_and_not_what_stands_side_by_side()
    {
        var limits = new ParserLimits(Depth: 3);

        Parser.ParseDocument("{ a { b { c } d { e } } f(g: [[1]]) }", limits);
        var refusal = Assert.Throws<GraphQLException>(() => Parser.ParseDocument("{ a { b {\n  c { d } } } }", limits));

        Assert.Equal("Syntax Error: Document is nested more than 3 levels deep. Parsing aborted.", refusal.Message);
        Assert.Equal((2, 5), (refusal.Errors[0].Locations![0].Line, refusal.Errors[0].Locations![0].Column));
    }

    [Fact]
    public void Tokens_are_counted_while_reading_so_that_a_long_document_is_refused_early()
    {
        Parser.ParseDocument("{ a b }", new ParserLimits(Tokens: 4));
        var refusal = Assert.Throws<GraphQLException>(() => Parser.ParseDocument("{ a b c } }}}", new ParserLimits(Tokens: 4)));

        Assert.Equal("Syntax Error: Document contains more than 4 tokens. Parsing aborted.", refusal.Message);
    }

    [Fact]
    public void A_name_is_as_long_as_messages_can_bear()
    {
        Parser.ParseDocument("{ abcd }", new ParserLimits(NameLength: 4));
        var refusal = Assert.Throws<GraphQLException>(() => Parser.ParseDocument("{ abcd: abcde }", new ParserLimits(NameLength: 4)));

        Assert.Equal("Syntax Error: Document has a name of more than 4 letters. Parsing aborted.", refusal.Message);
        Assert.Equal(9, refusal.Errors[0].Locations![0].Column);
    }
}
