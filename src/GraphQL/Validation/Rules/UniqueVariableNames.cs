using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>No two variables of an operation share a name. Section 5.8.1, Variable Uniqueness (<c>#sec-Variable-Uniqueness</c>).</summary>
internal sealed class UniqueVariableNames : Rule
{
    internal override void EnterOperation(OperationNode node)
    {
        foreach (var same in node.Variables.Select(variable => variable.Variable.Name).GroupBy(name => name.Value).Where(same => same.Skip(1).Any()))
            Context.Report($"There can be only one variable named \"${same.Key}\".", [.. same]);
    }
}
