using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("{ dog { age __typename } }")]
    [InlineData("{ animal { __typename ... on Dog { age } } }")]
    [InlineData("{ __schema { types { name } } __type(name: \"Dog\") { name } }")]
    [InlineData("{ dog { ... on Unknown { anything } } }")]
    public void A_field_is_found_on_its_type_and_introspection_where_it_belongs(string query) => Judge.Accepts<FieldsOnCorrectType>(query);

    [Theory]
    [InlineData("{ dog { nam } }", "Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"? (1:9)")]
    [InlineData("{ pet { age } }", "Cannot query field \"age\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"? (1:9)")]
    [InlineData(
        "{ animal { name } }",
        "Cannot query field \"name\" on type \"Animal\". Did you mean to use an inline fragment on \"Named\", \"Pet\", \"Cat\", or \"Dog\"? (1:12)")]
    [InlineData("{ dog { __schema { types } } }", "Cannot query field \"__schema\" on type \"Dog\". (1:9)")]
    [InlineData("{ x: zzzzzz { deeper } }", "Cannot query field \"zzzzzz\" on type \"Query\". (1:3)")]
    public void An_unknown_field_is_refused_with_a_way_out(string query, string error) => Judge.Refuses<FieldsOnCorrectType>(query, error);
}
