using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>A directive that a document may use, whether the document defines it or a schema has it.</summary>
/// <param name="Name">Without the at sign.</param>
/// <param name="Repeatable">May be applied more than once at a place.</param>
/// <param name="Locations">Where it may stand.</param>
/// <param name="Arguments">Name, type as text, and whether it must be given.</param>
internal sealed record KnownDirective(
    string Name, bool Repeatable, IReadOnlyList<string> Locations, IReadOnlyList<(string Name, string Type, bool Required)> Arguments)
{
    public static IReadOnlyDictionary<string, KnownDirective> All(IEnumerable<DirectiveDefinitionNode> defined, Schema? schema)
    {
        Dictionary<string, KnownDirective> known = [];
        foreach (var directive in schema?.Directives.Values ?? SpecifiedDirectives.All)
            known[directive.Name] = Of(directive);
        foreach (var node in defined)
            known[node.Name.Value] = Of(node);
        return known;
    }

    private static KnownDirective Of(Directive directive) => new(
        directive.Name,
        directive.Repeatable,
        directive.Locations,
        [.. directive.Arguments.Values.Select(argument => (argument.Name, argument.Type.ToString()!, argument.IsRequired))]);

    private static KnownDirective Of(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Repeatable,
        [.. node.Locations.Select(location => location.Value)],
        [.. node.Arguments.Select(argument => (argument.Name.Value, Printer.Print(argument.Type), argument is { Type: NonNullTypeNode, Default: null }))]);
}
