using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Every variable is used by the operation that defines it or by one of its fragments.
/// Section 5.8.4, All Variables Used (<c>#sec-All-Variables-Used</c>).
/// </summary>
internal sealed class NoUnusedVariables : Rule
{
    internal override void LeaveDocument(DocumentNode node)
    {
        foreach (var operation in node.Definitions.OfType<OperationNode>().Where(operation => operation.Variables.Count > 0))
        {
            var used = Context.Variables.Of(operation, Context.Fragments).Select(usage => usage.Node.Name.Value).ToHashSet();
            var within = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
            foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Variable.Name.Value)))
                Context.Report($"Variable \"${variable.Variable.Name.Value}\" is never used{within}.", variable);
        }
    }
}
