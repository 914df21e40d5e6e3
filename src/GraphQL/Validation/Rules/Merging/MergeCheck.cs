using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules.Merging;

internal enum MergeVerdict
{
    Fine,
    Conflict,
    TooMuch,
}

/// <summary>
/// Decides whether a whole document's fields can be merged, without naming the pairs that cannot. Selection sets that meet are poured into one and
/// grouped by response key; each field is compared with the first of its group only, since agreeing with it is agreeing with one another.
/// So the work grows with the document and not with its pairs of fields; what fragments still can multiply is bounded.
/// </summary>
internal sealed class MergeCheck(ValidationContext context)
{
    private const int MostFields = 200_000;

    private readonly HashSet<FragmentNode> _covered = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SelectionSets> _done = [];
    private int _fields;

    public MergeVerdict Run()
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationNode>())
        {
            if (!CanMerge(new SelectionSets(true, [(context.Schema.Root(operation.Kind), operation.Selections)])))
                return Refusal;
        }

        // What an operation reaches was checked as part of something larger.
        foreach (var fragment in context.Document.Definitions.OfType<FragmentNode>().Where(_covered.Add))
        {
            if (!CanMerge(new SelectionSets(true, [(ConditionOf(fragment.On), fragment.Selections)])))
                return Refusal;
        }

        return MergeVerdict.Fine;
    }

    private MergeVerdict Refusal => _fields > MostFields ? MergeVerdict.TooMuch : MergeVerdict.Conflict;

    private bool CanMerge(SelectionSets sets)
    {
        if (sets.Items.Count == 0 || !_done.Add(sets))
            return true;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Dictionary<string, List<SelectedField>> groups = [];
        HashSet<FragmentNode> spread = new(ReferenceEqualityComparer.Instance);
        foreach (var (parent, selections) in sets.Items)
            Collect(selections, parent, sets.MayMeet, groups, spread);
        return _fields <= MostFields && groups.Values.All(group => CanMerge(group, sets.MayMeet));
    }

    /// <summary>
    /// Whether fields of one response key agree. When their objects may be the same one, they must be the same field; otherwise their
    /// shape is enough.
    /// </summary>
    private bool CanMerge(List<SelectedField> group, bool mayMeet)
    {
        if (!SameShape(group))
            return false;
        if (!mayMeet)
            return CanMerge(SelectionSets.Below(false, group));
        var objects = group.Select(field => field.Parent).OfType<ObjectType>().Distinct().ToList();
        if (objects.Count < 2)
            return SameField(group) && CanMerge(SelectionSets.Below(true, group));
        foreach (var one in objects)
        {
            var together = group.Where(field => field.Parent == one || field.Parent is not ObjectType).ToList();
            _fields += together.Count;
            if (_fields > MostFields || !SameField(together) || !CanMerge(SelectionSets.Below(true, together)))
                return false;
        }

        return CanMerge(SelectionSets.Below(false, group));
    }

    private static bool SameShape(List<SelectedField> group)
    {
        GraphType? first = null;
        foreach (var type in group.Select(field => field.Definition?.Type).OfType<GraphType>())
        {
            if (FieldComparison.Conflicting(first ??= type, type))
                return false;
        }

        return true;
    }

    private static bool SameField(List<SelectedField> group)
    {
        var first = group[0].Node;
        for (var i = 1; i < group.Count; i++)
        {
            if (group[i].Node.Name.Value != first.Name.Value || !FieldComparison.SameArguments(first, group[i].Node))
                return false;
        }

        return true;
    }

    private void Collect(
        SelectionSetNode selections, NamedType? parent, bool mayMeet, Dictionary<string, List<SelectedField>> groups, HashSet<FragmentNode> spread)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selections.Items)
        {
            if (++_fields > MostFields)
                return;
            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseKey, out var group))
                        groups[field.ResponseKey] = group = new(1);
                    group.Add(SelectedField.Of(field, parent, context.Schema));
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.Selections, inline.On is { } on ? ConditionOf(on) : parent, mayMeet, groups, spread);
                    break;
                case FragmentSpreadNode { Name.Value: var name } when context.Fragments.Find(name) is { } fragment && spread.Add(fragment):
                    if (mayMeet)
                        _covered.Add(fragment);
                    Collect(fragment.Selections, ConditionOf(fragment.On), mayMeet, groups, spread);
                    break;
            }
        }
    }

    private NamedType? ConditionOf(NamedTypeNode condition) => context.Schema.Types.GetValueOrDefault(condition.Name.Value);
}
