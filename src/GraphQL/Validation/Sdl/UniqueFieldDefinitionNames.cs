using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>A type and its extensions define each field once (sections 3.6, 3.7 and 3.10).</summary>
internal static class UniqueFieldDefinitionNames
{
    public static void Check(SdlContext context)
    {
        Dictionary<(string, string), NameNode> known = [];
        foreach (var type in context.Types)
        {
            foreach (var name in Fields(type))
            {
                var shown = $"Field \"{type.Name.Value}.{name.Value}\"";
                if (Has(context.Existing(type.Name.Value), name.Value))
                    context.Report($"{shown} already exists in the schema. It cannot also be defined in this type extension.", name);
                else if (!known.TryAdd((type.Name.Value, name.Value), name))
                    context.Report($"{shown} can only be defined once.", known[(type.Name.Value, name.Value)], name);
            }
        }
    }

    private static IEnumerable<NameNode> Fields(TypeDefinitionNode type) => type switch
    {
        ObjectDefinitionNode definition => definition.Fields.Select(field => field.Name),
        InterfaceDefinitionNode definition => definition.Fields.Select(field => field.Name),
        InputObjectDefinitionNode definition => definition.Fields.Select(field => field.Name),
        _ => [],
    };

    private static bool Has(NamedType? type, string field) => type switch
    {
        CompositeType composite => composite.Fields.ContainsKey(field),
        InputObjectType input => input.Fields.ContainsKey(field),
        _ => false,
    };
}
