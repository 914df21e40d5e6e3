using GraphQL.Language;

namespace GraphQL.Tests.Language;

public class BlockStringTests
{
    [Theory]
    [InlineData("\"\"\"one\"\"\"", "one")]
    [InlineData("\"\"\"\n    a\n      b\n    c\n  \"\"\"", "a\n  b\nc")]
    [InlineData("\"\"\"first\n    second\"\"\"", "first\nsecond")]
    [InlineData("\"\"\"\n\n  \t\n  a\n\n\"\"\"", "a")]
    [InlineData("\"\"\"a\r\n  b\r  c\"\"\"", "a\nb\nc")]
    [InlineData("\"\"\"says \\\"\"\" and \\n\"\"\"", "says \"\"\" and \\n")]
    [InlineData("\"\"\"\"\"\"", "")]
    public void Common_indentation_and_blank_ends_are_no_part_of_the_value(string source, string value)
    {
        var literal = Assert.IsType<StringValueNode>(Parser.ParseValue(source));

        Assert.True(literal.Block);
        Assert.Equal(value, literal.Value);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("  starts with blanks")]
    [InlineData("ends in a quote\"")]
    [InlineData("ends in a backslash\\")]
    [InlineData("ends in three\"\"\"")]
    [InlineData("two\nlines")]
    [InlineData("first\n  all others indented\n    or more")]
    [InlineData("a line that is longer than the seventy characters that fit between quotes on one line")]
    public void A_value_printed_as_a_block_string_reads_as_itself(string value)
    {
        var printed = Printer.Print(new StringValueNode(value, Block: true));

        Assert.Equal(value, ((StringValueNode)Parser.ParseValue(printed)).Value);
    }
}
