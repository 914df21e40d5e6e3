using GraphQL.Language;
using GraphQL.Validation;
using GraphQL.Validation.Limits;

namespace GraphQL.Tests.Validation.Limits;

public class ValidationLimitsTests
{
    private static readonly ValidationLimits Small = new(
        MaxDepth: 3, MaxAliases: 2, MaxRootFields: 3, MaxDirectives: 2, MaxFields: 6, MaxIntrospectionDepth: 2, MaxOperations: 2);

    [Theory]
    [InlineData("{ dog { owner { name } } }")]
    [InlineData("{ a: numbers b: numbers numbers }")]
    [InlineData("query A { a: numbers b: numbers } query B { a: numbers b: numbers }")]
    [InlineData("{ dog { name @skip(if: true) barks @skip(if: true) } }")]
    [InlineData("{ __schema { types { name } } }")]
    public void What_keeps_every_limit_is_accepted(string query) => Assert.Empty(Errors(query));

    [Theory]
    [InlineData("{ dog { owner { pets { name } } } }", "The operation has 4 levels of fields, fragments included; at most 3 are allowed. (1:1)")]
    [InlineData(
        "query Q { dog { owner { ...F } } } fragment F on Person { ... { pets { name } } }",
        "Operation \"Q\" has 4 levels of fields, fragments included; at most 3 are allowed. (1:1)")]
    [InlineData("{ a: numbers b: numbers dog { c: name } }", "The operation has 3 aliases, fragments included; at most 2 are allowed. (1:1)")]
    [InlineData(
        "{ dog { ...F } cat { owner { ...F } } } fragment F on Named { a: name b: name }",
        "The operation has 4 aliases, fragments included; at most 2 are allowed. (1:1)",
        "The operation has 7 fields, fragments included; at most 6 are allowed. (1:1)")]
    [InlineData(
        "{ numbers ...F numbers } fragment F on Query { numbers numbers }",
        "The operation has 4 root fields, fragments included; at most 3 are allowed. (1:1)")]
    [InlineData(
        "query($a: Int @tag(name: \"a\")) @tag(name: \"b\") { dog @once { name } }",
        "The operation has 3 directives, fragments included; at most 2 are allowed. (1:1)")]
    [InlineData("query A { numbers } query B { numbers } query C { numbers }", "The document has 3 operations; at most 2 are allowed. (1:1)")]
    public void What_exceeds_one_is_refused_with_both_numbers(string query, params string[] errors) => Assert.Equal(errors, Errors(query));

    [Fact]
    public void Lists_of_introspection_are_counted_through_fragments()
    {
        const string query = "{ __type(name: \"Dog\") { ...F } } fragment F on __Type { fields { type { interfaces { name } } } }";

        Assert.Contains("Maximum introspection depth exceeded (1:3)", Errors(query));
        Assert.Empty(Judge.Errors(query, new ValidationLimits().Rules()));
    }

    [Fact]
    public void A_refusal_for_size_has_a_code_of_its_own_and_comes_alone()
    {
        var errors = Validator.Validate(Zoo.Schema, Parser.ParseDocument("{ dog { owner { pets { unknown } } } }"), Small);

        Assert.Equal("LIMIT_EXCEEDED", Assert.Single(errors).Code);
    }

    [Fact]
    public void A_cycle_of_fragments_is_left_to_the_rule_that_names_it()
    {
        const string query = "{ dog { ...F } } fragment F on Dog { friends { ...G } } fragment G on Pet { ... on Dog { ...F } }";

        Assert.Empty(Judge.Errors(query, new ValidationLimits().Rules()));
        Assert.Contains(
            Validator.Validate(Zoo.Schema, Parser.ParseDocument(query), new ValidationLimits()),
            error => error.Message.Contains("within itself", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Errors(string query) => Judge.Errors(query, Small.Rules());
}
