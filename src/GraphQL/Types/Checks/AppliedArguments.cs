using GraphQL.Language;
using GraphQL.Validation.Sdl;

namespace GraphQL.Types.Checks;

/// <summary>Directives in a schema are given values of their arguments' types (section 5.6.1).</summary>
internal static class AppliedArguments
{
    public static void Check(SchemaProblems problems)
    {
        foreach (var applied in Nodes(problems.Schema).SelectMany(DirectiveSite.In).SelectMany(site => site.Directives))
        {
            if (!problems.Schema.Directives.TryGetValue(applied.Name.Value, out var directive))
                continue;
            foreach (var given in applied.Arguments)
            {
                if (!directive.Arguments.TryGetValue(given.Name.Value, out var argument) || !argument.Type.IsInput)
                    continue;
                foreach (var (path, reason, node) in DefaultValues.Mismatches(given.Value, argument.Type))
                    problems.Report($"@{directive.Name}({argument.Name}:) has invalid value{(path.Length > 0 ? $" at {path}" : "")}: {reason}", node);
            }
        }
    }

    private static IEnumerable<TypeSystemNode> Nodes(Schema schema) =>
    [
        .. schema.Node is { } node ? [node] : Array.Empty<SchemaNode>(),
        .. schema.Extensions,
        .. schema.Directives.Values.Select(directive => directive.Node).OfType<DirectiveDefinitionNode>(),
        .. schema.Types.Values.SelectMany(type => type.Nodes),
    ];
}
