using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A variable is a scalar, an enum or an input object, or lists of these.
/// Section 5.8.2, Variables Are Input Types (<c>#sec-Variables-Are-Input-Types</c>).
/// </summary>
internal sealed class VariablesAreInputTypes : Rule
{
    internal override void EnterVariableDefinition(VariableDefinitionNode node)
    {
        if (Context.Schema.Find(node.Type) is { IsInput: false } type)
            Context.Report($"Variable \"${node.Variable.Name.Value}\" cannot be non-input type \"{type}\".", node.Type);
    }
}
