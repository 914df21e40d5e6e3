using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class SingleFieldSubscriptionsTests
{
    [Theory]
    [InlineData("subscription { born { name } }")]
    [InlineData("subscription { born { name } ...F } fragment F on Subscription { born { owner { name } } }")]
    [InlineData("subscription { ... on Dog { died } born { name } }")]
    [InlineData("{ dog { name } cat { name } }")]
    public void One_field_may_be_named_more_than_once(string query) => Judge.Accepts<SingleFieldSubscriptions>(query);

    [Theory]
    [InlineData("subscription S { born { name } died { name } }", "Subscription \"S\" must select only one top level field. (1:32)")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { born { name } other: born { name } }",
        "Anonymous Subscription must select only one top level field. (1:66)")]
    [InlineData("subscription { __typename }", "Anonymous Subscription must not select an introspection top level field. (1:16)")]
    [InlineData(
        "subscription($a: Boolean!) { ... @include(if: $a) { born { name } } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:34)")]
    [InlineData("subscription S { ...F } fragment F on Subscription { ...F }", "Subscription \"S\" must select one top level field. (1:16)")]
    public void More_fields_conditions_and_introspection_are_refused(string query, string error) => Judge.Refuses<SingleFieldSubscriptions>(query, error);
}
