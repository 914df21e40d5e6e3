using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class NoUndefinedVariablesTests
{
    [Theory]
    [InlineData("query($a: Boolean) { dog { ...F } } fragment F on Dog { name(short: $a) }")]
    [InlineData("fragment F on Dog { name(short: $a) }")]
    public void Variables_reach_into_fragments(string query) => Judge.Accepts<NoUndefinedVariables>(query);

    [Theory]
    [InlineData("{ numbers(of: [[$a]]) }", "Variable \"$a\" is not defined. (1:17) (1:1)")]
    [InlineData(
        "query A { dog { ...F } } query B($a: Boolean) { dog { ...F } } fragment F on Dog { name(short: $a) }",
        "Variable \"$a\" is not defined by operation \"A\". (1:96) (1:1)")]
    [InlineData(
        "query A { pet(key: {id: $a}) @skip(if: $b) { name } }",
        "Variable \"$a\" is not defined by operation \"A\". (1:25) (1:1)",
        "Variable \"$b\" is not defined by operation \"A\". (1:40) (1:1)")]
    public void A_variable_that_its_operation_lacks_is_refused_for_each_operation(string query, params string[] errors) => Judge.Refuses<NoUndefinedVariables>(query, errors);
}
