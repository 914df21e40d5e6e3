using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("query A { numbers } query B { numbers }")]
    [InlineData("query A { dog { ...A } } fragment A on Dog { name }")]
    public void Different_names_may_stand_together(string query) => Judge.Accepts<UniqueOperationNames>(query);

    [Theory]
    [InlineData("query A { numbers } query A { numbers }", "There can be only one operation named \"A\". (1:7) (1:27)")]
    [InlineData("query A { numbers } subscription A { born { name } }", "There can be only one operation named \"A\". (1:7) (1:34)")]
    public void The_same_name_may_not_even_for_another_kind(string query, string error) => Judge.Refuses<UniqueOperationNames>(query, error);
}
