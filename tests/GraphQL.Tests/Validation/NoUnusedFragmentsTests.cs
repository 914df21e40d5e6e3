using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class NoUnusedFragmentsTests
{
    [Theory]
    [InlineData("{ dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { name }")]
    public void A_fragment_may_be_reached_through_others(string query) => Judge.Accepts<NoUnusedFragments>(query);

    [Theory]
    [InlineData("{ dog { name } } fragment F on Dog { name }", "Fragment \"F\" is never used. (1:18)")]
    [InlineData(
        "{ numbers } fragment F on Dog { ...G } fragment G on Dog { ...F }",
        "Fragment \"F\" is never used. (1:13)",
        "Fragment \"G\" is never used. (1:40)")]
    public void A_fragment_that_no_operation_reaches_is_refused(string query, params string[] errors) => Judge.Refuses<NoUnusedFragments>(query, errors);
}
