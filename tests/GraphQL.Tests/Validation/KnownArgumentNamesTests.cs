using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class KnownArgumentNamesTests
{
    [Theory]
    [InlineData("{ dog { name(short: true) @tag(name: \"a\") } }")]
    [InlineData("{ unknown(a: 1) numbers @unknown(a: 1) }")]
    public void Arguments_of_the_definition_are_known(string query) => Judge.Accepts<KnownArgumentNames>(query);

    [Theory]
    [InlineData("{ dog { name(shrt: true) } }", "Unknown argument \"shrt\" on field \"Dog.name\". Did you mean \"short\"? (1:14)")]
    [InlineData("{ numbers @tag(name: \"a\", zzzzzz: 1) }", "Unknown argument \"zzzzzz\" on directive \"@tag\". (1:27)")]
    [InlineData("{ pet { name(zzzzzz: 1) } }", "Unknown argument \"zzzzzz\" on field \"Pet.name\". (1:14)")]
    public void Others_are_not_and_near_ones_are_offered(string query, string error) => Judge.Refuses<KnownArgumentNames>(query, error);
}
