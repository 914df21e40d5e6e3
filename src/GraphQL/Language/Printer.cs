namespace GraphQL.Language;

/// <summary>Writes a syntax tree as GraphQL source, in one canonical layout; parsing the result gives the same tree.</summary>
public static partial class Printer
{
    private const int LongLine = 80;

    /// <summary>Prints a document or any part of one.</summary>
    public static string Print(Node node) => node switch
    {
        NameNode name => name.Value,
        DocumentNode document => Join(document.Definitions, "\n\n"),
        TypeSystemNode definition => TypeSystem(definition),
        FieldDefinitionNode or InputValueDefinitionNode or EnumValueDefinitionNode or OperationTypeNode => Member(node),
        ValueNode value => Value(value),
        ObjectFieldNode field => $"{field.Name.Value}: {Value(field.Value)}",
        ArgumentNode argument => $"{argument.Name.Value}: {Value(argument.Value)}",
        DirectiveNode directive => $"@{directive.Name.Value}{Wrap("(", Join(directive.Arguments, ", "), ")")}",
        NamedTypeNode type => type.Name.Value,
        ListTypeNode type => $"[{Print(type.Of)}]",
        NonNullTypeNode type => $"{Print(type.Of)}!",
        SchemaCoordinateNode coordinate => Coordinate(coordinate),
        _ => Executable(node),
    };

    /// <summary>Prints a string as a quoted literal on one line (section 2.9.4).</summary>
    public static string Quote(string value) => QuotedText.Print(value);

    private static string Executable(Node node) => node switch
    {
        OperationNode operation => Operation(operation),
        FragmentNode fragment =>
            Description(fragment.Description)
            + Words($"fragment {fragment.Name.Value} on {Print(fragment.On)}", Directives(fragment.Directives), Print(fragment.Selections)),
        VariableDefinitionNode variable =>
            Description(variable.Description)
            + Words($"{Value(variable.Variable)}: {Print(variable.Type)}", Default(variable.Default), Directives(variable.Directives)),
        SelectionSetNode selections => Block(selections.Items),
        FieldNode field => Field(field),
        FragmentSpreadNode spread => Words($"...{spread.Name.Value}", Directives(spread.Directives)),
        InlineFragmentNode inline => Words(
            "...", inline.On is { } on ? $"on {Print(on)}" : "", Directives(inline.Directives), Print(inline.Selections)),
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of the grammar.", nameof(node)),
    };

    private static string Operation(OperationNode operation)
    {
        var variables = operation.Variables.Select(Print).ToList();
        var list = variables.Exists(static text => text.Contains('\n'))
            ? $"(\n{string.Join('\n', variables)}\n)"
            : Wrap("(", string.Join(", ", variables), ")");
        var head = Words(Keyword(operation.Kind), (operation.Name?.Value ?? "") + list, Directives(operation.Directives));
        var text = head == "query" && operation.Description is null ? "" : head;
        return Description(operation.Description) + Words(text, Print(operation.Selections));
    }

    private static string Field(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias.Value}: {field.Name.Value}" : field.Name.Value;
        var line = name + Wrap("(", Join(field.Arguments, ", "), ")");
        if (line.Length > LongLine)
            line = name + Wrap("(\n", Indent(Join(field.Arguments, "\n")), "\n)");
        return Words(line, Directives(field.Directives), field.Selections is { } selections ? Print(selections) : "");
    }

    private static string Value(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        StringValueNode { Block: true } text => BlockText.Print(text.Value),
        StringValueNode text => Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Name,
        ListValueNode list => $"[{Join(list.Items, ", ")}]",
        ObjectValueNode fields => $"{{{Join(fields.Fields, ", ")}}}",
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of the grammar.", nameof(value)),
    };

    private static string Coordinate(SchemaCoordinateNode coordinate) =>
        (coordinate.IsDirective ? "@" : "")
        + coordinate.Name.Value
        + Wrap(".", coordinate.Member?.Value ?? "", "")
        + Wrap("(", coordinate.Argument?.Value ?? "", ":)");

    internal static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    private static string Description(StringValueNode? description) => description is null ? "" : Value(description) + "\n";

    private static string Default(ValueNode? value) => value is null ? "" : $"= {Value(value)}";

    private static string Directives(IReadOnlyList<DirectiveNode> directives) => Join(directives, " ");

    private static string Join(IReadOnlyList<Node> nodes, string separator) => nodes.Count switch
    {
        0 => "",
        1 => Print(nodes[0]),
        _ => string.Join(separator, nodes.Select(Print)),
    };

    private static string Words(params IEnumerable<string> words) => string.Join(' ', words.Where(static word => word.Length > 0));

    private static string Wrap(string before, string text, string after) => text.Length == 0 ? "" : before + text + after;

    private static string Block(IReadOnlyList<Node> nodes) => nodes.Count == 0 ? "" : $"{{\n{Indent(Join(nodes, "\n"))}\n}}";

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
