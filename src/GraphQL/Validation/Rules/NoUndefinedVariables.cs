using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation or its fragments use is defined by the operation.
/// Section 5.8.3, All Variable Uses Defined (<c>#sec-All-Variable-Uses-Defined</c>).
/// </summary>
internal sealed class NoUndefinedVariables : Rule
{
    internal override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationNode>())
        {
            var defined = operation.Variables.Select(variable => variable.Variable.Name.Value).ToHashSet();
            var by = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
            foreach (var usage in Context.Variables.Of(operation, Context.Fragments).Where(usage => !defined.Contains(usage.Node.Name.Value)))
                Context.Report($"Variable \"${usage.Node.Name.Value}\" is not defined{by}.", usage.Node, operation);
            if (Context.IsFull)
                return;
        }
    }
}
