using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class UniqueVariableNamesTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: Int) { numbers } query B($a: Int) { numbers }")]
    public void Operations_name_their_variables_apart(string query) => Judge.Accepts<UniqueVariableNames>(query);

    [Theory]
    [InlineData("query($a: Int, $b: Int, $a: String) { numbers }", "There can be only one variable named \"$a\". (1:8) (1:26)")]
    public void One_operation_names_each_once(string query, string error) => Judge.Refuses<UniqueVariableNames>(query, error);
}
