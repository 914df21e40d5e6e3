using GraphQL.Language;

namespace GraphQL.Validation.Sdl;

/// <summary>A directive that is not repeatable is applied once at a place; a definition and its extensions are one place (section 5.7.3).</summary>
internal static class UniqueDirectivesPerLocation
{
    public static void Check(SdlContext context)
    {
        Dictionary<string, Dictionary<string, DirectiveNode>> shared = [];
        foreach (var site in context.Sites)
        {
            var seen = site.Owner is null ? [] : shared.TryGetValue(site.Owner, out var known) ? known : shared[site.Owner] = [];
            foreach (var node in site.Directives)
            {
                var name = node.Name.Value;
                if (context.Directives.TryGetValue(name, out var directive) && !directive.Repeatable && !seen.TryAdd(name, node))
                    context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], node);
            }
        }
    }
}
