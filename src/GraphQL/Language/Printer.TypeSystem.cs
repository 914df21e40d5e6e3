namespace GraphQL.Language;

/// <summary>Definitions and extensions of types and directives, and their members.</summary>
public static partial class Printer
{
    private static string TypeSystem(TypeSystemNode definition) =>
        Description(definition.Description) + (definition.Extends ? "extend " : "") + definition switch
        {
            SchemaNode schema => Words("schema", Directives(schema.Directives), Block(schema.Operations)),
            ScalarDefinitionNode scalar => Words("scalar", scalar.Name.Value, Directives(scalar.Directives)),
            ObjectDefinitionNode type => Words(
                "type", type.Name.Value, Implements(type.Interfaces), Directives(type.Directives), Block(type.Fields)),
            InterfaceDefinitionNode type => Words(
                "interface", type.Name.Value, Implements(type.Interfaces), Directives(type.Directives), Block(type.Fields)),
            UnionDefinitionNode union => Words(
                "union", union.Name.Value, Directives(union.Directives), Wrap("= ", Join(union.Members, " | "), "")),
            EnumDefinitionNode type => Words("enum", type.Name.Value, Directives(type.Directives), Block(type.Values)),
            InputObjectDefinitionNode input => Words("input", input.Name.Value, Directives(input.Directives), Block(input.Fields)),
            DirectiveDefinitionNode directive => Words(
                $"directive @{directive.Name.Value}{Arguments(directive.Arguments)}",
                directive.Repeatable ? "repeatable" : "",
                "on",
                Join(directive.Locations, " | ")),
            _ => throw new ArgumentException($"{definition.GetType().Name} is no node of the grammar.", nameof(definition)),
        };

    private static string Member(Node node) => node switch
    {
        FieldDefinitionNode field =>
            Description(field.Description)
            + Words($"{field.Name.Value}{Arguments(field.Arguments)}: {Print(field.Type)}", Directives(field.Directives)),
        InputValueDefinitionNode input =>
            Description(input.Description)
            + Words($"{input.Name.Value}: {Print(input.Type)}", Default(input.Default), Directives(input.Directives)),
        EnumValueDefinitionNode value => Description(value.Description) + Words(value.Name.Value, Directives(value.Directives)),
        OperationTypeNode operation => $"{Keyword(operation.Kind)}: {Print(operation.Type)}",
        _ => throw new ArgumentException($"{node.GetType().Name} is no member.", nameof(node)),
    };

    private static string Implements(IReadOnlyList<NamedTypeNode> interfaces) => Wrap("implements ", Join(interfaces, " & "), "");

    private static string Arguments(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        var printed = arguments.Select(Print).ToList();
        return printed.Exists(static text => text.Contains('\n'))
            ? $"(\n{Indent(string.Join('\n', printed))}\n)"
            : Wrap("(", string.Join(", ", printed), ")");
    }
}
