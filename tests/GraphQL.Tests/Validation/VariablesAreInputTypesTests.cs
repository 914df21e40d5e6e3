using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query($a: Int, $b: Mood!, $c: [PetFilter!]!, $d: Unknown) { numbers }")]
    public void Scalars_enums_inputs_and_lists_of_them_can_be_given(string query) => Judge.Accepts<VariablesAreInputTypes>(query);

    [Theory]
    [InlineData("query($a: Dog) { numbers }", "Variable \"$a\" cannot be non-input type \"Dog\". (1:11)")]
    [InlineData("query($a: [Pet!]!) { numbers }", "Variable \"$a\" cannot be non-input type \"[Pet!]!\". (1:11)")]
    public void Objects_interfaces_and_unions_cannot(string query, string error) => Judge.Refuses<VariablesAreInputTypes>(query, error);
}
