using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>A place in a document that may carry directives.</summary>
/// <param name="Owner">The definition whose extensions share the place: a type's name, an empty name for the schema; null where the place stands alone.</param>
/// <param name="Location">One of the names of section 3.13.</param>
/// <param name="Directives">What is applied there.</param>
internal sealed record DirectiveSite(string? Owner, string Location, IReadOnlyList<DirectiveNode> Directives)
{
    public static IEnumerable<DirectiveSite> In(TypeSystemNode node) => node switch
    {
        SchemaNode => [new("", "SCHEMA", node.Directives)],
        DirectiveDefinitionNode directive => directive.Arguments.Select(Argument),
        ScalarDefinitionNode type => [new(type.Name.Value, "SCALAR", node.Directives)],
        UnionDefinitionNode type => [new(type.Name.Value, "UNION", node.Directives)],
        ObjectDefinitionNode type => type.Fields.SelectMany(Field).Prepend(new(type.Name.Value, "OBJECT", node.Directives)),
        InterfaceDefinitionNode type => type.Fields.SelectMany(Field).Prepend(new(type.Name.Value, "INTERFACE", node.Directives)),
        EnumDefinitionNode type => type.Values
            .Select(value => new DirectiveSite(null, "ENUM_VALUE", value.Directives))
            .Prepend(new(type.Name.Value, "ENUM", node.Directives)),
        InputObjectDefinitionNode type => type.Fields
            .Select(field => new DirectiveSite(null, "INPUT_FIELD_DEFINITION", field.Directives))
            .Prepend(new(type.Name.Value, "INPUT_OBJECT", node.Directives)),
        _ => [],
    };

    private static IEnumerable<DirectiveSite> Field(FieldDefinitionNode field) =>
        field.Arguments.Select(Argument).Append(new(null, "FIELD_DEFINITION", field.Directives));

    private static DirectiveSite Argument(InputValueDefinitionNode argument) => new(null, "ARGUMENT_DEFINITION", argument.Directives);
}
