using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ dog { ...F } } fragment F on Dog { name }")]
    [InlineData("query A { numbers } query B { numbers }")]
    public void An_operation_alone_needs_no_name(string query) => Judge.Accepts<LoneAnonymousOperation>(query);

    [Theory]
    [InlineData("{ numbers } query B { numbers }", "This anonymous operation must be the only defined operation. (1:1)")]
    [InlineData(
        "{ numbers }\n{ numbers }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (2:1)")]
    public void Beside_others_it_does(string query, params string[] errors) => Judge.Refuses<LoneAnonymousOperation>(query, errors);
}
