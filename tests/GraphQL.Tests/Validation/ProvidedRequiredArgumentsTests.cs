using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ dog { name friends { name } } pet { name } }")]
    [InlineData("{ dog { knows(command: \"sit\") @tag(name: \"a\") } }")]
    public void Nullable_arguments_and_those_with_a_default_may_be_left_out(string query) => Judge.Accepts<ProvidedRequiredArguments>(query);

    [Theory]
    [InlineData("{ dog { knows } }", "Argument \"Dog.knows(command:)\" of type \"String!\" is required, but it was not provided. (1:9)")]
    [InlineData("{ numbers @tag }", "Argument \"@tag(name:)\" of type \"String!\" is required, but it was not provided. (1:11)")]
    [InlineData("{ __type { name } }", "Argument \"<meta>.__type(name:)\" of type \"String!\" is required, but it was not provided. (1:3)")]
    [InlineData("{ dog { name @skip } }", "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. (1:14)")]
    public void Others_may_not(string query, string error) => Judge.Refuses<ProvidedRequiredArguments>(query, error);
}
