using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("{ dog { ... on Pet { name } } }")]
    [InlineData("{ pet { ... on Animal { __typename } ... on Named { name } } }")]
    [InlineData("{ animal { ... on Dog { name } } }")]
    [InlineData("{ dog { ... on Unknown { name } ...Missing } }")]
    [InlineData("{ dog { ... { name } } }")]
    public void Types_that_share_an_object_can_meet(string query) => Judge.Accepts<PossibleFragmentSpreads>(query);

    [Theory]
    [InlineData("{ dog { ... on Cat { name } } }", "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\". (1:9)")]
    [InlineData(
        "{ animal { ... on Person { name } } }",
        "Fragment cannot be spread here as objects of type \"Animal\" can never be of type \"Person\". (1:12)")]
    [InlineData(
        "{ person { ...F } } fragment F on Pet { name }",
        "Fragment \"F\" cannot be spread here as objects of type \"Person\" can never be of type \"Pet\". (1:12)")]
    public void Types_that_share_none_cannot(string query, string error) => Judge.Refuses<PossibleFragmentSpreads>(query, error);
}
