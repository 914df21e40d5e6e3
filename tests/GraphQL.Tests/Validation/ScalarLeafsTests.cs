using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class ScalarLeafsTests
{
    [Theory]
    [InlineData("{ dog { name barks } }")]
    [InlineData("{ animal { __typename } }")]
    [InlineData("{ unknown { name } }")]
    public void Leaves_end_a_selection_and_others_go_on(string query) => Judge.Accepts<ScalarLeafs>(query);

    [Theory]
    [InlineData("{ dog }", "Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"? (1:3)")]
    [InlineData("{ person { pets } }", "Field \"pets\" of type \"[Pet!]\" must have a selection of subfields. Did you mean \"pets { ... }\"? (1:12)")]
    [InlineData("{ dog { barks { loudly } } }", "Field \"barks\" must not have a selection since type \"Boolean!\" has no subfields. (1:15)")]
    [InlineData("{ cat { mood { name } } }", "Field \"mood\" must not have a selection since type \"Mood\" has no subfields. (1:14)")]
    public void Leaves_do_not_go_on_and_others_do_not_end(string query, string error) => Judge.Refuses<ScalarLeafs>(query, error);
}
