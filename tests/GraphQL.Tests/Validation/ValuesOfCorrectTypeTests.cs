using GraphQL.Validation.Rules;

namespace GraphQL.Tests.Validation;

public class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("{ scalars(int: 1, float: 1, string: \"\", boolean: true, id: 1, mood: SAD, day: \"2026-02-28\") }")]
    [InlineData("{ scalars(int: null, float: 1.5, id: \"a\", mood: null) }")]
    [InlineData("{ numbers(of: 1) }")]
    [InlineData("{ numbers(of: [1, [2, 3], null]) }")]
    [InlineData("{ pet(key: {id: 1}) { name } }")]
    [InlineData("query($a: ID!) { pet(key: {id: $a}) { name } }")]
    [InlineData("{ person { pets(filter: {size: 1, tags: \"a\", mood: HAPPY}) { name } } }")]
    [InlineData("{ unknown(a: {b: 1}) }")]
    public void Literals_of_the_type_are_taken_and_single_values_as_lists(string query) => Judge.Accepts<ValuesOfCorrectType>(query);

    [Theory]
    [InlineData(
        "{ scalars(int: \"1\", float: true) }",
        "Int cannot represent non-integer value: \"1\" (1:16)",
        "Float cannot represent non numeric value: true (1:28)")]
    [InlineData("{ scalars(int: 2147483648) }", "Int cannot represent non 32-bit signed integer value: 2147483648 (1:16)")]
    [InlineData(
        "{ scalars(string: 1, boolean: \"true\", id: 1.5) }",
        "String cannot represent a non string value: 1 (1:19)",
        "Boolean cannot represent a non boolean value: \"true\" (1:31)",
        "ID cannot represent a non-string and non-integer value: 1.5 (1:43)")]
    [InlineData("{ scalars(mood: SADD) }", "Value \"SADD\" does not exist in \"Mood\" enum. Did you mean the enum value \"SAD\"? (1:17)")]
    [InlineData("{ scalars(mood: \"SAD\") }", "Enum \"Mood\" cannot represent non-enum value: \"SAD\". Did you mean the enum value \"SAD\"? (1:17)")]
    [InlineData(
        "{ scalars(day: \"28.2.26\") }",
        "Expected value of type \"Day\", but encountered error \"A day is written as 2026-02-28.\"; found: \"28.2.26\". (1:16)")]
    [InlineData("{ numbers(of: [[1, null]]) }", "Expected value of non-null type \"Int!\" not to be null. (1:20)")]
    [InlineData("query($a: Int! = null) { numbers }", "Expected value of non-null type \"Int!\" not to be null. (1:18)")]
    [InlineData("{ person { pets(filter: \"big\") { name } } }", "Expected value of type \"PetFilter\" to be an object, found: \"big\". (1:25)")]
    [InlineData(
        "{ person { pets(filter: {nam: \"a\"}) { name } } }",
        "Expected value of type \"PetFilter\" to include required field \"size\", found: { nam: \"a\" }. (1:25)",
        "Expected value of type \"PetFilter\" not to include unknown field \"nam\". Did you mean \"name\"? Found: { nam: \"a\" }. (1:26)")]
    [InlineData(
        "{ person { pets(filter: {size: 1, zzz: {tags: [\"first\", \"second\"], nothing: {}, name: \"a name that makes the line long\"}}) { name } } }",
        "Expected value of type \"PetFilter\" not to include unknown field \"zzz\", found: {\n  size: 1\n  zzz: {\n    tags: [\"first\", \"second\"]\n    nothing: {  }\n    name: \"a name that makes the line long\"\n  }\n}. (1:35)")]
    [InlineData(
        "{ pet(key: {}) { name } }",
        "Within OneOf Input Object type \"Key\", exactly one field must be specified, and the value for that field must be non-null. (1:12)")]
    [InlineData(
        "{ pet(key: {id: 1, name: \"a\"}) { name } }",
        "Within OneOf Input Object type \"Key\", exactly one field must be specified, and the value for that field must be non-null. (1:12)")]
    [InlineData(
        "{ pet(key: {id: null}) { name } }",
        "Within OneOf Input Object type \"Key\", exactly one field must be specified, and the value for that field must be non-null. (1:12)")]
    public void Others_are_refused_at_their_place(string query, params string[] errors) => Judge.Refuses<ValuesOfCorrectType>(query, errors);
}
