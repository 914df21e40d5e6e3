using GraphQL.Language;

namespace GraphQL.Conformance;

/// <summary>
/// Compares printed schemas. Defaults may be written in another way with the same meaning: the specification does not say how a default is
/// printed, and the reference implementation rewrites it through its value while we keep it as the schema wrote it. A schema definition that
/// names only default roots may be left out or not: we keep it where leaving it out would make another type a root (section 3.3.1).
/// </summary>
public static class PrintedSchema
{
    /// <summary>A default in one way of writing.</summary>
    public static string Literal(string value, TypeNode type) => Printer.Print(Value(Parser.ParseConstValue(value), type));

    public static Failure? Unless(string expected, string got) =>
        expected == got || Normal(expected) == Normal(got) ? null : new Failure(expected, got);

    private static string Normal(string sdl) => sdl.Length == 0 ? "" : string.Join('\n', Lines(Parser.ParseDocument(sdl, ParserLimits.Schema)));

    private static IEnumerable<string> Lines(DocumentNode document) => document.Definitions.Where(definition => !IsDefault(definition)).Select(Normal);

    private static string Normal(DefinitionNode definition) => Printer.Print(definition switch
    {
        ObjectDefinitionNode type => type with { Fields = [.. type.Fields.Select(Field)] },
        InterfaceDefinitionNode type => type with { Fields = [.. type.Fields.Select(Field)] },
        InputObjectDefinitionNode type => type with { Fields = [.. type.Fields.Select(Input)] },
        DirectiveDefinitionNode directive => directive with { Arguments = [.. directive.Arguments.Select(Input)] },
        _ => definition,
    });

    private static bool IsDefault(DefinitionNode definition) =>
        definition is SchemaNode { Description: null } schema
        && schema.Operations.All(operation => operation.Type.Name.Value == operation.Kind.ToString());

    private static FieldDefinitionNode Field(FieldDefinitionNode field) => field with { Arguments = [.. field.Arguments.Select(Input)] };

    private static InputValueDefinitionNode Input(InputValueDefinitionNode input) => input with
    {
        Default = input.Default is { } value ? Value(value, input.Type) : null,
    };

    private static ValueNode Value(ValueNode value, TypeNode type) => (value, type) switch
    {
        (_, NonNullTypeNode wrapped) => Value(value, wrapped.Of),
        (ListValueNode list, ListTypeNode wrapped) => new ListValueNode([.. list.Items.Select(item => Value(item, wrapped.Of))]),
        (not NullValueNode, ListTypeNode wrapped) => new ListValueNode([Value(value, wrapped.Of)]),
        (ObjectValueNode map, _) => new ObjectValueNode(
            [.. map.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(field => field with { Value = Value(field.Value, type) })]),
        (IntValueNode number, NamedTypeNode { Name.Value: "ID" }) => new StringValueNode(number.Text, Block: false),
        _ => value,
    };
}
