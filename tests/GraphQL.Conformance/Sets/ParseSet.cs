using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Conformance.Sets;

/// <summary>Sources to parse and print again, or to refuse.</summary>
public sealed class ParseSet : CaseSet
{
    public override string Name => "parse";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var source = JsonText.Of(test.GetProperty("source"));
        Node tree;
        try
        {
            tree = test.GetProperty("fn").GetString() switch
            {
                "parse" => Parser.ParseDocument(source),
                "parseValue" => Parser.ParseValue(source),
                "parseConstValue" => Parser.ParseConstValue(source),
                "parseType" => Parser.ParseType(source),
                "parseSchemaCoordinate" => Parser.ParseSchemaCoordinate(source),
                var other => throw new InvalidOperationException($"Unknown function {other}."),
            };
        }
        catch (GraphQLException refusal)
        {
            return Failure.Unless(Expected(test), ErrorText.Of(refusal.Errors[0]));
        }

        if (Failure.Unless(Expected(test), Printer.Print(tree)) is { } failure)
            return failure;
        return tree is DocumentNode document && test.TryGetProperty("kinds", out var kinds)
            ? Failure.Unless(
                string.Join(' ', kinds.EnumerateArray().Select(kind => kind.GetString())),
                string.Join(' ', document.Definitions.Select(KindOf)))
            : null;
    }

    private static string Expected(JsonElement test) =>
        test.TryGetProperty("printed", out var printed) ? printed.GetString()! : ErrorText.Of(test.GetProperty("error"));

    private static string KindOf(DefinitionNode node) => node switch
    {
        OperationNode => "OperationDefinition",
        FragmentNode => "FragmentDefinition",
        SchemaNode { Extends: true } => "SchemaExtension",
        SchemaNode => "SchemaDefinition",
        DirectiveDefinitionNode => "DirectiveDefinition",
        ScalarDefinitionNode type => "ScalarType" + Suffix(type),
        ObjectDefinitionNode type => "ObjectType" + Suffix(type),
        InterfaceDefinitionNode type => "InterfaceType" + Suffix(type),
        UnionDefinitionNode type => "UnionType" + Suffix(type),
        EnumDefinitionNode type => "EnumType" + Suffix(type),
        InputObjectDefinitionNode type => "InputObjectType" + Suffix(type),
        _ => node.GetType().Name,
    };

    private static string Suffix(TypeSystemNode type) => type.Extends ? "Extension" : "Definition";
}
