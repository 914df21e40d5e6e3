namespace GraphQL.Validation.Sdl;

/// <summary>Every directive is defined and stands where its definition allows it (sections 5.7.1 and 5.7.2).</summary>
internal static class KnownDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var site in context.Sites)
        {
            foreach (var node in site.Directives)
            {
                var name = node.Name.Value;
                if (!context.Directives.TryGetValue(name, out var directive))
                    context.Report($"Unknown directive \"@{name}\".", node);
                else if (!directive.Locations.Contains(site.Location))
                    context.Report($"Directive \"@{name}\" may not be used on {site.Location}.", node);
            }
        }
    }
}
