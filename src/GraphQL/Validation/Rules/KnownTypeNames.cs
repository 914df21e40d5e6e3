using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Every type that a fragment or a variable names is in the schema.
/// Sections 5.5.1.2, Fragment Spread Type Existence (<c>#sec-Fragment-Spread-Type-Existence</c>), and 5.8.2.
/// </summary>
internal sealed class KnownTypeNames : Rule
{
    internal override void EnterNamedType(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (!Context.Schema.Types.ContainsKey(name))
            Context.Report($"Unknown type \"{name}\".{Context.Suggest(name, Context.Schema.Types.Keys)}", node);
    }
}
