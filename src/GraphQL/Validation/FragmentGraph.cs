using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>The document's fragments by name, and who spreads whom.</summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, FragmentNode> _byName = [];
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationNode, List<FragmentNode>> _reached = new(ReferenceEqualityComparer.Instance);

    public FragmentGraph(DocumentNode document)
    {
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
            _byName[fragment.Name.Value] = fragment;
    }

    public FragmentNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Every spread inside a selection set at any depth, not following the fragments.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selections)
    {
        if (_spreads.TryGetValue(selections, out var spreads))
            return spreads;
        spreads = [];
        var open = new Stack<SelectionSetNode>([selections]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Items)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { Selections: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.Selections);
                        break;
                }
            }
        }

        return _spreads[selections] = spreads;
    }

    /// <summary>Every fragment that an operation spreads, directly or through others, each once.</summary>
    public IReadOnlyList<FragmentNode> ReachedFrom(OperationNode operation)
    {
        if (_reached.TryGetValue(operation, out var reached))
            return reached;
        reached = [];
        HashSet<string> seen = [];
        var open = new Stack<SelectionSetNode>([operation.Selections]);
        while (open.TryPop(out var set))
        {
            foreach (var spread in SpreadsIn(set))
            {
                if (!seen.Add(spread.Name.Value) || Find(spread.Name.Value) is not { } fragment)
                    continue;
                reached.Add(fragment);
                open.Push(fragment.Selections);
            }
        }

        return _reached[operation] = reached;
    }
}
