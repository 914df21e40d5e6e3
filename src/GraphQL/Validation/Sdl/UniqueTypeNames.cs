using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>No two types share a name (section 3.3).</summary>
internal static class UniqueTypeNames
{
    public static void Check(SdlContext context)
    {
        Dictionary<string, NameNode> known = [];
        foreach (var name in context.Types.Where(type => !type.Extends).Select(type => type.Name))
        {
            if (context.Existing(name.Value) is not null)
                context.Report($"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.", name);
            else if (known.TryGetValue(name.Value, out var first))
                context.Report($"There can be only one type named \"{name.Value}\".", first, name);
            else
                known.Add(name.Value, name);
        }
    }
}
