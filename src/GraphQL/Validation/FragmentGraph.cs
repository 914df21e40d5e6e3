using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>The document's fragments by name, and who spreads whom.</summary>
internal sealed class FragmentGraph
{
    private readonly Dictionary<string, Entry> _byName = [];
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationNode, List<FragmentNode>> _reached = new(ReferenceEqualityComparer.Instance);
    private int _visit;

    public FragmentGraph(DocumentNode document)
    {
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
            _byName[fragment.Name.Value] = new Entry(fragment);
    }

    public FragmentNode? Find(string name) => _byName.GetValueOrDefault(name)?.Node;

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
        _visit++;
        var open = new Stack<IReadOnlyList<Entry>>([TargetsIn(operation.Selections)]);
        while (open.TryPop(out var targets))
        {
            foreach (var target in targets)
            {
                if (target.LastVisit == _visit)
                    continue;
                target.LastVisit = _visit;
                reached.Add(target.Node);
                open.Push(target.Targets ??= TargetsIn(target.Node.Selections));
            }
        }

        return _reached[operation] = reached;
    }

    private IReadOnlyList<Entry> TargetsIn(SelectionSetNode selections) =>
        [.. SpreadsIn(selections).Select(spread => _byName.GetValueOrDefault(spread.Name.Value)).OfType<Entry>().Distinct()];

    // Many operations may reach many fragments, so a visit leaves its number instead of filling a set.
    private sealed class Entry(FragmentNode node)
    {
        public FragmentNode Node { get; } = node;

        public IReadOnlyList<Entry>? Targets { get; set; }

        public int LastVisit { get; set; }
    }
}
