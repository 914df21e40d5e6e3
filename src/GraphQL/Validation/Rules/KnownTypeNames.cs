using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Every type that a fragment or a variable names is in the schema.
/// Sections 5.5.1.2, Fragment Spread Type Existence (<c>#sec-Fragment-Spread-Type-Existence</c>), and 5.8.2.
/// </summary>
internal sealed class KnownTypeNames : Rule
{
    private List<string> defined = [];

    /// <summary>A document with type definitions is refused, and told what is wrong inside them as well.</summary>
    internal override void EnterDocument(DocumentNode node)
    {
        defined = [.. node.Definitions.OfType<TypeDefinitionNode>().Where(type => !type.Extends).Select(type => type.Name.Value)];
        foreach (var reference in node.Definitions.OfType<TypeSystemNode>().SelectMany(Sdl.KnownTypeNames.References))
            Check(reference, Sdl.KnownTypeNames.Standard);
    }

    internal override void EnterNamedType(NamedTypeNode node) => Check(node, []);

    private void Check(NamedTypeNode node, string[] standard)
    {
        var name = node.Name.Value;
        if (!Context.Schema.Types.ContainsKey(name) && !defined.Contains(name) && !standard.Contains(name))
            Context.Report($"Unknown type \"{name}\".{Context.Suggest(name, standard.Concat(Context.Schema.Types.Keys).Concat(defined).Distinct())}", node);
    }
}
