using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// The schema defines every directive, for the place where it stands.
/// Section 5.7.1, Directives Are Defined, and 5.7.2, Directives Are in Valid Locations (<c>#sec-Directives-Are-Defined</c>).
/// </summary>
internal sealed class KnownDirectives : Rule
{
    internal override void EnterDirective(DirectiveNode node, string location)
    {
        var name = node.Name.Value;
        if (Context.Directive is not { } directive)
            Context.Report($"Unknown directive \"@{name}\".", node);
        else if (!directive.Locations.Contains(location))
            Context.Report($"Directive \"@{name}\" may not be used on {location}.", node);
    }
}
