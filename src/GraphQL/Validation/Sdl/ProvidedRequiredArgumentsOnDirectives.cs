namespace GraphQL.Validation.Sdl;

/// <summary>A directive is given every argument that it requires (section 5.4.3).</summary>
internal static class ProvidedRequiredArgumentsOnDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var node in context.Sites.SelectMany(site => site.Directives))
        {
            if (!context.Directives.TryGetValue(node.Name.Value, out var directive))
                continue;
            foreach (var (name, type, _) in directive.Arguments.Where(argument => argument.Required))
            {
                if (!node.Arguments.Any(given => given.Name.Value == name))
                    context.Report($"Directive \"@{directive.Name}\" argument \"{name}\" of type \"{type}\" is required, but it was not provided.", node);
            }
        }
    }
}
