using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>No two directives share a name (section 3.3).</summary>
internal static class UniqueDirectiveNames
{
    public static void Check(SdlContext context)
    {
        Dictionary<string, NameNode> known = [];
        foreach (var name in context.Nodes.OfType<DirectiveDefinitionNode>().Select(directive => directive.Name))
        {
            if (context.Schema?.Directives.ContainsKey(name.Value) == true)
                context.Report($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);
            else if (known.TryGetValue(name.Value, out var first))
                context.Report($"There can be only one directive named \"@{name.Value}\".", first, name);
            else
                known.Add(name.Value, name);
        }
    }
}
