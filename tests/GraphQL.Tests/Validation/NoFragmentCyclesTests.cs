using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class NoFragmentCyclesTests
{
    [Theory]
    [InlineData("{ dog { ...F ...F ...G } } fragment F on Dog { ...G } fragment G on Dog { name }")]
    [InlineData("fragment F on Dog { ...Missing }")]
    public void A_fragment_may_be_spread_twice(string query) => Judge.Accepts<NoFragmentCycles>(query);

    [Theory]
    [InlineData("fragment F on Dog { ...F }", "Cannot spread fragment \"F\" within itself. (1:21)")]
    [InlineData(
        "fragment F on Dog { friends { ...G } } fragment G on Pet { owner { pets { ...F } } }",
        "Cannot spread fragment \"F\" within itself via \"G\". (1:31) (1:75)")]
    [InlineData(
        "fragment F on Dog { ...G ...F } fragment G on Dog { ...H } fragment H on Dog { ...F }",
        "Cannot spread fragment \"F\" within itself via \"G\", \"H\". (1:21) (1:53) (1:80)",
        "Cannot spread fragment \"F\" within itself. (1:26)")]
    public void A_fragment_may_not_reach_itself(string query, params string[] errors) => Judge.Refuses<NoFragmentCycles>(query, errors);
}
