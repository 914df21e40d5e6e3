using System.Runtime.CompilerServices;
using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>Measures operations; each fragment and selection set is measured once, however often it is spread.</summary>
internal sealed class OperationExtents
{
    private readonly Dictionary<SelectionSetNode, Extent> _known = new(ReferenceEqualityComparer.Instance);

    public Extent Of(OperationNode operation, FragmentGraph fragments) =>
        Of(operation.Selections, fragments).And(new Extent
        {
            Directives = operation.Directives.Count + operation.Variables.Sum(variable => variable.Directives.Count),
        });

    public Extent Of(SelectionSetNode selections, FragmentGraph fragments)
    {
        if (_known.TryGetValue(selections, out var extent))
            return extent;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // A cycle comes back here and adds nothing; NoFragmentCycles reports it.
        _known[selections] = default;
        foreach (var selection in selections.Items)
            extent = extent.And(Of(selection, fragments)).And(new Extent { Directives = selection.Directives.Count });
        return _known[selections] = extent;
    }

    private Extent Of(SelectionNode selection, FragmentGraph fragments)
    {
        switch (selection)
        {
            case InlineFragmentNode inline:
                return Of(inline.Selections, fragments);
            case FragmentSpreadNode spread:
                return fragments.Find(spread.Name.Value) is { } fragment ? Of(fragment.Selections, fragments) : default;
            case FieldNode field:
                var inner = field.Selections is { } selections ? Of(selections, fragments) : default;
                var one = new Extent(1, 1, 1, field.Alias is null ? 0 : 1, 0, 0);
                return one.And(inner with { RootFields = 0 }) with
                {
                    Depth = inner.Depth + 1,
                    IntrospectionLists = inner.IntrospectionLists + (IsIntrospectionList(field.Name.Value) ? 1 : 0),
                };
            default:
                return default;
        }
    }

    /// <summary>The fields through which one type leads to many others.</summary>
    private static bool IsIntrospectionList(string name) => name is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
