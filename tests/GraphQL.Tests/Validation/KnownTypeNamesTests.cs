using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class KnownTypeNamesTests
{
    [Theory]
    [InlineData("query($a: [PetFilter!]) { dog { ... on Pet { name } } }")]
    [InlineData("fragment F on __Type { name }")]
    public void Types_of_the_schema_and_of_introspection_are_known(string query) => Judge.Accepts<KnownTypeNames>(query);

    [Theory]
    [InlineData("query($a: PetFiler) { numbers }", "Unknown type \"PetFiler\". Did you mean \"PetFilter\"? (1:11)")]
    [InlineData("{ dog { ... on Wolf { name } } }", "Unknown type \"Wolf\". (1:16)")]
    [InlineData("{ numbers } type Mine { a: String, b: Mine, c: Pet, d: Min }", "Unknown type \"Min\". Did you mean \"Mine\", \"ID\", or \"Int\"? (1:56)")]
    [InlineData("fragment F on person { name }", "Unknown type \"person\". Did you mean \"Person\"? (1:15)")]
    public void Others_are_not_and_near_ones_are_offered(string query, string error) => Judge.Refuses<KnownTypeNames>(query, error);
}
