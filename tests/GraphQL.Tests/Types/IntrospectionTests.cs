using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Tests.Types;

public class IntrospectionTests
{
    private static readonly Schema Schema = SdlReader.Read("""
        "The entry" type Query { old: Int @deprecated, now(a: Int! = 1, b: Int = 2 @deprecated(reason: "gone")): [Colour!] }
        enum Colour { RED GREEN @deprecated(reason: "faded") }
        input Choice @oneOf { a: Int b: Int }
        scalar Day @specifiedBy(url: "urn:day")
        directive @seen(by: Choice = {a: 1}) repeatable on FIELD | QUERY
        """);

    [Theory]
    [InlineData("{ __typename }", """{"__typename":"Query"}""")]
    [InlineData("{ __type(name: \"Nothing\") { name } }", """{"__type":null}""")]
    [InlineData("{ __type(name: \"Query\") { kind description fields { name } } }",
        """{"__type":{"kind":"OBJECT","description":"The entry","fields":[{"name":"now"}]}}""")]
    [InlineData("{ __type(name: \"Query\") { fields(includeDeprecated: true) { name deprecationReason args { name defaultValue } } } }",
        """{"__type":{"fields":[{"name":"old","deprecationReason":"No longer supported","args":[]},{"name":"now","deprecationReason":null,"args":[{"name":"a","defaultValue":"1"}]}]}}""")]
    [InlineData("{ __type(name: \"Colour\") { enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated } fields { name } } }",
        """{"__type":{"enumValues":[{"name":"RED"}],"all":[{"name":"RED","isDeprecated":false},{"name":"GREEN","isDeprecated":true}],"fields":null}}""")]
    [InlineData("{ a: __type(name: \"Choice\") { isOneOf } b: __type(name: \"Day\") { isOneOf specifiedByURL } }",
        """{"a":{"isOneOf":true},"b":{"isOneOf":null,"specifiedByURL":"urn:day"}}""")]
    [InlineData("{ __schema { queryType { name } mutationType { name } directives { name isRepeatable locations args { name defaultValue type { name } } } } }",
        """{"__schema":{"queryType":{"name":"Query"},"mutationType":null,"directives":[{"name":"seen","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"by","defaultValue":"{a: 1}","type":{"name":"Choice"}}]}""")]
    public async Task The_schema_answers_questions_about_itself(string query, string answer)
    {
        var document = Parser.ParseDocument(query);
        var operation = new OperationContext
        {
            Schema = Schema,
            Document = document,
            Operation = document.Definitions.OfType<OperationNode>().Single(),
            Fragments = new Dictionary<string, FragmentNode>(),
            Variables = new Dictionary<string, object?>(),
        };

        var response = await new Executor().Execute(operation, null, TestContext.Current.CancellationToken);

        Assert.StartsWith($$"""{"data":{{answer}}""", response.ToJson(), StringComparison.Ordinal);
    }
}
