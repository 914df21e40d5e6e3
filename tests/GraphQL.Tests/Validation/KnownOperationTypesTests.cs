using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class KnownOperationTypesTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("subscription { born { name } }")]
    public void The_schema_has_queries_and_subscriptions(string query) => Judge.Accepts<KnownOperationTypes>(query);

    [Theory]
    [InlineData("mutation { rename }", "The mutation operation is not supported by the schema. (1:1)")]
    public void It_has_no_mutations(string query, string error) => Judge.Refuses<KnownOperationTypes>(query, error);
}
