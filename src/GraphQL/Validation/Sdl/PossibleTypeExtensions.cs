using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>A type extension extends a type that is defined and of the same kind (sections 3.5.7, 3.6.3, 3.7.1, 3.8.1, 3.9.1 and 3.10.1).</summary>
internal static class PossibleTypeExtensions
{
    public static void Check(SdlContext context)
    {
        foreach (var extension in context.Types.Where(type => type.Extends))
        {
            var name = extension.Name.Value;
            var definition = context.Defined.GetValueOrDefault(name);
            if ((definition is null ? KindOf(context.Existing(name)) : KindOf(definition)) is not { } kind)
            {
                var known = context.Defined.Keys.Concat(context.Schema?.Types.Keys ?? []);
                context.Report($"Cannot extend type \"{name}\" because it is not defined.{SdlContext.Suggest(name, known)}", extension.Name);
            }
            else if (kind != KindOf(extension))
            {
                Node[] nodes = definition is null ? [extension] : [definition, extension];
                context.Report($"Cannot extend non-{KindOf(extension)} type \"{name}\".", nodes);
            }
        }
    }

    private static string KindOf(TypeDefinitionNode node) => node switch
    {
        ScalarDefinitionNode => "scalar",
        ObjectDefinitionNode => "object",
        InterfaceDefinitionNode => "interface",
        UnionDefinitionNode => "union",
        EnumDefinitionNode => "enum",
        _ => "input object",
    };

    private static string? KindOf(NamedType? type) => type switch
    {
        ScalarType => "scalar",
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input object",
        _ => null,
    };
}
