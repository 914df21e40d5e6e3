using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class ArgumentCoercionTests
{
    private readonly Shelf shelf = new();

    public ArgumentCoercionTests()
    {
        var id = new ScalarType("Code") { ParseValue = value => value is string { Length: 3 } ? value : throw new FormatException("A code has three letters.") };
        var field = shelf.Ask("take", Shelf.Text, field => new(string.Join(
            ' ', field.Field.Arguments.Select(argument => $"{argument.Key}={(argument.Value is object?[] list ? $"[{string.Join(',', list)}]" : argument.Value ?? "null")}"))));
        field.Add(new InputField("n", Shelf.Number));
        field.Add(new InputField("d", new NonNullType(Shelf.Number)) { Default = new IntValueNode("7") });
        field.Add(new InputField("list", new ListType(Shelf.Number)));
        field.Add(new InputField("code", id));
    }

    [Theory]
    [InlineData("{ take }", "d=7")]
    [InlineData("{ take(n: null, d: 1) }", "n=null d=1")]
    [InlineData("query ($n: Int, $d: Int) { take(n: $n, d: $d) }", "d=7")]
    [InlineData("query ($n: Int = 2) { take(n: $n, list: 3) }", "n=2 d=7 list=[3]")]
    [InlineData("query ($n: Int) { take(list: [1, $n]) }", "d=7 list=[1,]")]
    [InlineData("{ take(code: \"abc\") }", "d=7 code=abc")]
    public async Task Given_or_default_or_absent(string text, string arguments) => Assert.Equal($"{{\"data\":{{\"take\":\"{arguments}\"}}}}", await shelf.Run(text));

    [Theory]
    [InlineData("{ take(d: null) }", "Argument \\\"d\\\" of non-null type \\\"Int!\\\" must not be null.", 11)]
    [InlineData("{ take(n: \"a\") }", "Argument \\\"n\\\" has invalid value \\\"a\\\". Int cannot represent non-integer value: \\\"a\\\"", 11)]
    [InlineData("{ take(code: \"abcd\") }", "Argument \\\"code\\\" has invalid value \\\"abcd\\\". A code has three letters.", 14)]
    public async Task What_does_not_fit_is_an_error_of_the_field(string text, string message, int column) => Assert.Equal(
        $"{{\"errors\":[{{\"message\":\"{message}\",\"locations\":[{{\"line\":1,\"column\":{column}}}],\"path\":[\"take\"]}}],\"data\":{{\"take\":null}}}}",
        await shelf.Run(text));

    [Fact]
    public async Task A_variable_that_is_null_where_none_may_be_is_an_error_of_the_field_alone() => Assert.Equal(
        """{"errors":[{"message":"Argument \"d\" of non-null type \"Int!\" must not be null.","locations":[{"line":1,"column":27}],"path":["take"]}],"data":{"take":null,"__typename":"Query"}}""",
        await shelf.Run("query ($d: Int) { take(d: $d) __typename }", variables: new Dictionary<string, object?> { ["d"] = null }));
}
