using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ dog { name name ...F } } fragment F on Dog { name }")]
    [InlineData("{ dog { name(short: true) name(short: true) } }")]
    [InlineData("{ dog { a: name b: barks } }")]
    [InlineData("{ animal { ... on Dog { x: name } ... on Cat { x: name(short: true) } } }")]
    [InlineData("{ pet { ... on Dog { owner { x: name } } ... on Cat { owner { x: name } } } }")]
    [InlineData("{ person { pets(filter: {size: 1, name: \"a\"}) { name } pets(filter: {name: \"a\", size: 1}) { name } } }")]
    [InlineData("{ dog { ...F } } fragment F on Dog { friends { ... on Dog { ...F } } }")]
    public void The_same_field_may_be_asked_for_again_and_other_objects_for_another(string query) => Judge.Accepts<OverlappingFieldsCanBeMerged>(query);

    [Theory]
    [InlineData(
        "{ dog { x: name x: barks } }",
        "Fields \"x\" conflict because \"name\" and \"barks\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:17)")]
    [InlineData(
        "{ dog { name(short: true) name } }",
        "Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:27)")]
    [InlineData(
        "{ animal { ... on Dog { age } ... on Cat { age } } }",
        "Fields \"age\" conflict because they return conflicting types \"Int\" and \"Float\". Use different aliases on the fields to fetch both if this was intentional. (1:25) (1:44)")]
    [InlineData(
        "{ dog { owner { x: name } owner { x: pets { name } } } }",
        "Fields \"owner\" conflict because subfields \"x\" conflict because \"name\" and \"pets\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:17) (1:27) (1:35)")]
    [InlineData(
        "{ pet { x: name ...F } } fragment F on Pet { x: owner { name } }",
        "Fields \"x\" conflict because \"name\" and \"owner\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:9) (1:46)")]
    [InlineData(
        "{ dog { ... { x: name x: barks } } }",
        "Fields \"x\" conflict because \"name\" and \"barks\" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:15) (1:23)")]
    [InlineData(
        "{ animal { ... on Dog { owner { x: name } } ... on Cat { owner { x: pets { name } } } } }",
        "Fields \"owner\" conflict because subfields \"x\" conflict because they return conflicting types \"String\" and \"[Pet!]\". Use different aliases on the fields to fetch both if this was intentional. (1:25) (1:33) (1:58) (1:66)")]
    public void Different_fields_arguments_or_shapes_under_one_name_are_refused(string query, string error) => Judge.Refuses<OverlappingFieldsCanBeMerged>(query, error);
}
