using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A document to be executed holds operations and fragments only.
/// Section 5.1.1, Executable Definitions (<c>#sec-Executable-Definitions</c>).
/// </summary>
internal sealed class ExecutableDefinitions : Rule
{
    internal override void EnterDocument(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
                Context.Report($"The {NameOf(definition)} definition is not executable.", definition);
        }
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
