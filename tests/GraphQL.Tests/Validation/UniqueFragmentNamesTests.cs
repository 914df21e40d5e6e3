using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("fragment A on Dog { name } fragment B on Dog { name } query A { numbers }")]
    public void Different_names_may_stand_together(string query) => Judge.Accepts<UniqueFragmentNames>(query);

    [Theory]
    [InlineData("fragment A on Dog { name } fragment A on Cat { name }", "There can be only one fragment named \"A\". (1:10) (1:37)")]
    public void The_same_name_may_not(string query, string error) => Judge.Refuses<UniqueFragmentNames>(query, error);
}
