using GraphQL.Language;
using GraphQL.Validation.Sdl;

namespace GraphQL.Tests.Validation.Sdl;

public class DirectiveArgumentTests
{
    [Theory]
    [InlineData("@d(need: 1)", "")]
    [InlineData("@d", "Directive \"@d\" argument \"need\" of type \"Int!\" is required, but it was not provided.")]
    [InlineData("@d(need: 1, nee: 2)", "Unknown argument \"nee\" on directive \"@d\". Did you mean \"need\"?")]
    [InlineData("@d(need: 1, need: 2)", "There can be only one argument named \"need\".")]
    [InlineData("@d(need: 1, more: {a: 1, b: {c: 1, c: 2}})", "There can be only one input field named \"c\".")]
    public void Directives_in_a_schema_are_given_their_arguments(string applied, string message)
    {
        var document = Parser.ParseDocument($"directive @d(need: Int!, more: In) on OBJECT input In {{ a: Int }} type T {applied} {{ a: Int }}");

        Assert.Equal(message, string.Join('\n', SdlValidator.Validate(document).Select(error => error.Message)));
    }
}
