using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class UniqueInputFieldNamesTests
{
    [Theory]
    [InlineData("{ person { pets(filter: {size: 1, name: \"a\"}) { name } } }")]
    [InlineData("{ unknown(a: [{b: 1}, {b: {b: 1}}]) }")]
    public void Each_field_is_given_once_per_object(string query) => Judge.Accepts<UniqueInputFieldNames>(query);

    [Theory]
    [InlineData(
        "{ person { pets(filter: {size: 1, name: \"a\", size: 2}) { name } } }",
        "There can be only one input field named \"size\". (1:26) (1:46)")]
    [InlineData("{ unknown(a: {b: {c: 1, c: 1}}) }", "There can be only one input field named \"c\". (1:19) (1:25)")]
    public void Not_twice(string query, string error) => Judge.Refuses<UniqueInputFieldNames>(query, error);
}
