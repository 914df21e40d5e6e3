using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>Every type that a definition refers to is defined, in the document or in the schema it extends (section 3.3).</summary>
internal static class KnownTypeNames
{
    /// <summary>The types that every schema has, whether or not it lists them.</summary>
    public static readonly string[] Standard = [.. Scalars.All.Select(type => type.Name), .. IntrospectionTypes.All.Select(type => type.Name)];

    public static void Check(SdlContext context)
    {
        foreach (var reference in context.Nodes.SelectMany(References).Concat(context.Executable.SelectMany(Conditions)).Select(type => type.Name))
        {
            var name = reference.Value;
            if (context.Defined.ContainsKey(name) || context.Existing(name) is not null || Standard.Contains(name))
                continue;
            var known = Standard.Concat(context.Schema?.Types.Keys ?? []).Concat(context.Defined.Keys).Distinct();
            context.Report($"Unknown type \"{name}\".{SdlContext.Suggest(name, known)}", reference);
        }
    }

    /// <summary>The types that a definition refers to.</summary>
    public static IEnumerable<NamedTypeNode> References(TypeSystemNode node) => node switch
    {
        SchemaNode schema => schema.Operations.Select(operation => operation.Type),
        DirectiveDefinitionNode directive => directive.Arguments.Select(Type),
        ObjectDefinitionNode type => type.Interfaces.Concat(type.Fields.SelectMany(Types)),
        InterfaceDefinitionNode type => type.Interfaces.Concat(type.Fields.SelectMany(Types)),
        UnionDefinitionNode type => type.Members,
        InputObjectDefinitionNode type => type.Fields.Select(Type),
        _ => [],
    };

    private static IEnumerable<NamedTypeNode> Conditions(ExecutableDefinitionNode node) => node switch
    {
        OperationNode operation => operation.Variables.Select(variable => Core(variable.Type)).Concat(Conditions(operation.Selections)),
        FragmentNode fragment => Conditions(fragment.Selections).Prepend(fragment.On),
        _ => [],
    };

    private static IEnumerable<NamedTypeNode> Conditions(SelectionSetNode? selections) => (selections?.Items ?? []).SelectMany(item => item switch
    {
        FieldNode field => Conditions(field.Selections),
        InlineFragmentNode inline => Conditions(inline.Selections).Concat(inline.On is { } on ? [on] : []),
        _ => [],
    });

    private static IEnumerable<NamedTypeNode> Types(FieldDefinitionNode field) => field.Arguments.Select(Type).Append(Core(field.Type));

    private static NamedTypeNode Type(InputValueDefinitionNode input) => Core(input.Type);

    private static NamedTypeNode Core(TypeNode type) => type switch
    {
        ListTypeNode list => Core(list.Of),
        NonNullTypeNode wrapped => Core(wrapped.Of),
        _ => (NamedTypeNode)type,
    };
}
