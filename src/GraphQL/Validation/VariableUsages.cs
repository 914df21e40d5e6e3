using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation;

/// <summary>A variable used as a value, and what its place expects (section 5.8.5).</summary>
internal readonly record struct VariableUsage(VariableNode Node, GraphType? Type, bool HasDefault, InputObjectType? OneOf);

/// <summary>Which variables each operation and fragment uses by itself; filled by the walk, complete when the document is left.</summary>
internal sealed class VariableUsages
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _byDefinition = new(ReferenceEqualityComparer.Instance);
    private List<VariableUsage> _current = [];

    public void Enter(ExecutableDefinitionNode definition) => _byDefinition[definition] = _current = [];

    public void Add(VariableUsage usage) => _current.Add(usage);

    /// <summary>The usages of an operation and of every fragment it reaches.</summary>
    public IEnumerable<VariableUsage> Of(OperationNode operation, FragmentGraph fragments)
    {
        foreach (var usage in _byDefinition[operation])
            yield return usage;
        foreach (var fragment in fragments.ReachedFrom(operation))
        {
            if (!_byDefinition.TryGetValue(fragment, out var usages))
                continue;
            foreach (var usage in usages)
                yield return usage;
        }
    }
}
