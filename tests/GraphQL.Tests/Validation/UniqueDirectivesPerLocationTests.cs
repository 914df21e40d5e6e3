using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class UniqueDirectivesPerLocationTests
{
    [Theory]
    [InlineData("{ dog @tag(name: \"a\") @tag(name: \"b\") { name @once barks @once } }")]
    [InlineData("{ dog @unknown @unknown { name } }")]
    public void A_repeatable_directive_may_be_repeated_and_any_used_at_several_places(string query) => Judge.Accepts<UniqueDirectivesPerLocation>(query);

    [Theory]
    [InlineData("{ dog @once @once { name } }", "The directive \"@once\" can only be used once at this location. (1:7) (1:13)")]
    public void Others_stand_once_at_a_place(string query, string error) => Judge.Refuses<UniqueDirectivesPerLocation>(query, error);
}
