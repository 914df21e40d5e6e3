using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Types.Sdl;
using GraphQL.Validation;

namespace GraphQL.Conformance.Sets;

/// <summary>Schemas, what the full introspection query answers about them, and how they are printed.</summary>
public sealed class IntrospectionSet : CaseSet
{
    public override string Name => "introspection";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var schema = SdlReader.Read(JsonText.Of(test.GetProperty("sdl")));
        var query = data.Once("introspection", () => Parser.ParseDocument(data.Text("introspection-query.graphql")));
        if (Validator.Validate(schema, query) is { Count: > 0 } errors)
            return new Failure("a valid introspection query", string.Join('\n', errors.Select(ErrorText.Of)));

        var answer = JsonNode.Parse(Answer(schema, query))!;
        if (answer["errors"] is { } failed)
            return new Failure("no errors", failed.ToJsonString());
        var difference = Difference(test, schema, answer["data"]!);
        return difference is not null && InvalidDefaults.In(schema) ? difference with { Excuse = KnownExceptions.InvalidDefault } : difference;
    }

    private static Failure? Difference(JsonElement test, Schema schema, JsonNode data)
    {
        var expected = IntrospectionShape.Of(JsonNode.Parse(test.GetProperty("introspection").GetRawText())!);
        return Failure.Unless(expected, IntrospectionShape.Of(data))
            ?? PrintedSchema.Unless(JsonText.Of(test.GetProperty("printed")), SchemaPrinter.Print(schema))
            ?? PrintedSchema.Unless(JsonText.Of(test.GetProperty("sorted")), SchemaPrinter.Print(schema, sorted: true));
    }

    private static string Answer(Schema schema, DocumentNode query)
    {
        var operation = new OperationContext
        {
            Schema = schema,
            Document = query,
            Operation = query.Definitions.OfType<OperationNode>().Single(),
            Fragments = query.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value),
            Variables = new Dictionary<string, object?>(),
        };
        return new Executor().Execute(operation, null, CancellationToken.None).GetAwaiter().GetResult().ToJson();
    }
}
