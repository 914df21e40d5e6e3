using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query Q { dog { ...F } } fragment F on Dog { name }")]
    public void Operations_and_fragments_are_executable(string query) => Judge.Accepts<ExecutableDefinitions>(query);

    [Theory]
    [InlineData("{ dog { name } } type Cow { name: String }", "The \"Cow\" definition is not executable. (1:18)")]
    [InlineData(
        "schema { query: Query } directive @d on FIELD",
        "The schema definition is not executable. (1:1)",
        "The \"d\" definition is not executable. (1:25)")]
    [InlineData("extend type Dog { age: Int }", "The \"Dog\" definition is not executable. (1:1)")]
    public void Definitions_of_types_are_not(string query, params string[] errors) => Judge.Refuses<ExecutableDefinitions>(query, errors);
}
