using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>An enum and its extensions define each value once (section 3.9).</summary>
internal static class UniqueEnumValueNames
{
    public static void Check(SdlContext context)
    {
        Dictionary<(string, string), NameNode> known = [];
        foreach (var type in context.Types.OfType<EnumDefinitionNode>())
        {
            var existing = context.Existing(type.Name.Value) as EnumType;
            foreach (var name in type.Values.Select(value => value.Name))
            {
                var shown = $"Enum value \"{type.Name.Value}.{name.Value}\"";
                if (existing?.Values.ContainsKey(name.Value) == true)
                    context.Report($"{shown} already exists in the schema. It cannot also be defined in this type extension.", name);
                else if (!known.TryAdd((type.Name.Value, name.Value), name))
                    context.Report($"{shown} can only be defined once.", known[(type.Name.Value, name.Value)], name);
            }
        }
    }
}
