using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query($a: Boolean) { dog { name(short: $a) } }")]
    [InlineData("query($a: Boolean!) { dog { name(short: $a) } }")]
    [InlineData("query($a: String = \"sit\") { dog { knows(command: $a) } }")]
    [InlineData("query($a: Int) { dog { friends(first: $a) { name } } }")]
    [InlineData("query($a: [Int!]!) { numbers(of: [$a]) }")]
    [InlineData("query($a: ID!) { sure(key: {id: $a}) { name } }")]
    [InlineData("query($a: ID = 1) { sure(key: {id: $a}) { name } }")]
    [InlineData("query($a: Unknown) { dog { name(short: $a) } }")]
    public void A_variable_fits_as_strict_or_stricter_or_where_a_default_steps_in(string query) => Judge.Accepts<VariablesInAllowedPosition>(query);

    [Theory]
    [InlineData(
        "query($a: String) { dog { knows(command: $a) } }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"String!\". (1:7) (1:42)")]
    [InlineData(
        "query($a: String = null) { dog { knows(command: $a) } }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"String!\". (1:7) (1:49)")]
    [InlineData(
        "query($a: Int) { dog { ...F } } fragment F on Dog { name(short: $a) }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean\". (1:7) (1:65)")]
    [InlineData(
        "query($a: [Int]) { numbers(of: [$a]) }",
        "Variable \"$a\" of type \"[Int]\" used in position expecting type \"[Int!]\". (1:7) (1:33)")]
    [InlineData("query($a: Int!) { numbers(of: $a) }", "Variable \"$a\" of type \"Int!\" used in position expecting type \"[[Int!]]\". (1:7) (1:31)")]
    [InlineData(
        "query($a: ID) { pet(key: {id: $a}) { name } }",
        "Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Key\". (1:7) (1:31)")]
    [InlineData(
        "query($a: ID) { sure(key: {id: $a}) { name } }",
        "Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Key\". (1:7) (1:32)")]
    public void Otherwise_it_is_refused(string query, string error) => Judge.Refuses<VariablesInAllowedPosition>(query, error);
}
