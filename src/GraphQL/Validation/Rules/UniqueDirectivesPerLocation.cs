using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A directive stands at most once at one place, unless it is repeatable.
/// Section 5.7.3, Directives Are Unique per Location (<c>#sec-Directives-Are-Unique-per-Location</c>).
/// </summary>
internal sealed class UniqueDirectivesPerLocation : Rule
{
    internal override void EnterDirectives(IReadOnlyList<DirectiveNode> nodes, string location)
    {
        Dictionary<string, DirectiveNode> seen = [];
        foreach (var node in nodes)
        {
            var name = node.Name.Value;
            if (Context.Schema.Directives.GetValueOrDefault(name) is { Repeatable: false } && !seen.TryAdd(name, node))
                Context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], node);
        }
    }
}
