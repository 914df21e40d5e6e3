using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class NoUnusedVariablesTests
{
    [Theory]
    [InlineData("query($a: Boolean, $b: Boolean!) { dog { ...F @skip(if: $b) } } fragment F on Dog { name(short: $a) }")]
    public void A_fragment_or_a_directive_may_use_a_variable(string query) => Judge.Accepts<NoUnusedVariables>(query);

    [Theory]
    [InlineData("query($a: Int) { numbers }", "Variable \"$a\" is never used. (1:7)")]
    [InlineData(
        "query A($a: Boolean) { dog { name } } query B($a: Boolean) { dog { ...F } } fragment F on Dog { name(short: $a) }",
        "Variable \"$a\" is never used in operation \"A\". (1:9)")]
    public void A_variable_that_nothing_uses_is_refused(string query, string error) => Judge.Refuses<NoUnusedVariables>(query, error);
}
