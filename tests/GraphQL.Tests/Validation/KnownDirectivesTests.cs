using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class KnownDirectivesTests
{
    [Theory]
    [InlineData("query @tag(name: \"a\") { dog @skip(if: true) @tag(name: \"b\") { ... @include(if: true) { name } ...F @once } }")]
    public void Directives_stand_where_they_are_defined_for(string query) => Judge.Accepts<KnownDirectives>(query);

    [Theory]
    [InlineData("{ dog @unknown { name } }", "Unknown directive \"@unknown\". (1:7)")]
    [InlineData("query @skip(if: true) { numbers }", "Directive \"@skip\" may not be used on QUERY. (1:7)")]
    [InlineData("query($a: Int @tag(name: \"a\")) { numbers }", "Directive \"@tag\" may not be used on VARIABLE_DEFINITION. (1:15)")]
    [InlineData(
        "fragment F on Dog @once { ... on Dog @once { name } }",
        "Directive \"@once\" may not be used on FRAGMENT_DEFINITION. (1:19)",
        "Directive \"@once\" may not be used on INLINE_FRAGMENT. (1:38)")]
    public void Unknown_ones_and_those_out_of_place_are_refused(string query, params string[] errors) => Judge.Refuses<KnownDirectives>(query, errors);
}
