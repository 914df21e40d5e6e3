using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("fragment F on Dog { name }")]
    [InlineData("fragment F on Pet { name }")]
    [InlineData("fragment F on Animal { __typename }")]
    [InlineData("{ dog { ... { name } } }")]
    [InlineData("fragment F on Unknown { name }")]
    public void Objects_interfaces_and_unions_can_be_conditions(string query) => Judge.Accepts<FragmentsOnCompositeTypes>(query);

    [Theory]
    [InlineData("fragment F on Mood { name }", "Fragment \"F\" cannot condition on non composite type \"Mood\". (1:15)")]
    [InlineData("{ dog { ... on String { name } } }", "Fragment cannot condition on non composite type \"String\". (1:16)")]
    [InlineData("fragment F on PetFilter { size }", "Fragment \"F\" cannot condition on non composite type \"PetFilter\". (1:15)")]
    public void Scalars_enums_and_inputs_cannot(string query, string error) => Judge.Refuses<FragmentsOnCompositeTypes>(query, error);
}
