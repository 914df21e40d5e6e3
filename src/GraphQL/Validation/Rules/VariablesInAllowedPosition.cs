using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>
/// A variable's type fits every place where it is used; a field of a <c>@oneOf</c> input object counts as non-null.
/// Section 5.8.5, All Variable Usages Are Allowed (<c>#sec-All-Variable-Usages-Are-Allowed</c>).
/// </summary>
internal sealed class VariablesInAllowedPosition : Rule
{
    internal override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationNode>().Where(operation => operation.Variables.Count > 0))
        {
            Dictionary<string, (VariableDefinitionNode Node, GraphType? Type)> defined = [];
            foreach (var variable in operation.Variables)
                defined[variable.Variable.Name.Value] = (variable, Context.Schema.Find(variable.Type));
            foreach (var usage in Context.Variables.Of(operation, Context.Fragments))
            {
                if (usage.Type is { } place && defined.TryGetValue(usage.Node.Name.Value, out var variable) && variable.Type is { } type)
                    Check(usage, place, variable.Node, type);
            }
        }
    }

    private void Check(VariableUsage usage, GraphType place, VariableDefinitionNode variable, GraphType type)
    {
        var name = variable.Variable.Name.Value;
        // A default, of the variable or of the place, steps in where the variable is not given.
        var mayBeLeftOut = usage.HasDefault || variable.Default is not (null or NullValueNode);
        var expected = place.IsNonNull && !type.IsNonNull && mayBeLeftOut ? place.Nullable : place;
        if (!Context.Schema.IsSubtype(type, expected))
            Context.Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{place}\".", variable, usage.Node);
        if (usage.OneOf is { } oneOf && !type.IsNonNull && !mayBeLeftOut)
        {
            Context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".", variable, usage.Node);
        }
    }
}
