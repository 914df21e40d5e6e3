namespace GraphQL.Validation.Sdl;

/// <summary>A directive is given only arguments that its definition has (section 5.4.1).</summary>
internal static class KnownArgumentNamesOnDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var node in context.Sites.SelectMany(site => site.Directives))
        {
            if (!context.Directives.TryGetValue(node.Name.Value, out var directive))
                continue;
            foreach (var argument in node.Arguments.Where(given => !directive.Arguments.Any(known => known.Name == given.Name.Value)))
            {
                var suggestion = SdlContext.Suggest(argument.Name.Value, directive.Arguments.Select(known => known.Name));
                context.Report($"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name}\".{suggestion}", argument);
            }
        }
    }
}
