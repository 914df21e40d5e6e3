using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>
/// Finds every pair of fields that conflict, to name them. Fields of a selection set are compared with one another, with those of each fragment
/// it spreads, and the fragments with one another; fragments are compared once per pair. Run only on documents that have a conflict, within a bound.
/// </summary>
internal sealed class ConflictSearch(ValidationContext context)
{
    private const int MostComparisons = 50_000;

    private readonly Dictionary<SelectionSetNode, FieldMap> _maps = new(ReferenceEqualityComparer.Instance);
    private readonly PairSet _mapsAndFragments = new();
    private readonly PairSet _fragments = new();
    private int _comparisons;

    /// <summary>The conflicts within one selection set and what it spreads.</summary>
    public IReadOnlyList<FieldConflict> Within(SelectionSetNode selections, NamedType? parent)
    {
        List<FieldConflict> found = [];
        var map = MapOf(selections, parent);
        foreach (var (key, fields) in map.Fields)
        {
            for (var i = 0; i < fields.Count && !IsOver(found); i++)
            {
                for (var j = i + 1; j < fields.Count && !IsOver(found); j++)
                    Compare(found, false, key, fields[i], fields[j]);
            }
        }

        for (var i = 0; i < map.Fragments.Count; i++)
        {
            WithFragment(found, false, map, map.Fragments[i]);
            for (var j = i + 1; j < map.Fragments.Count; j++)
                Between(found, false, map.Fragments[i], map.Fragments[j]);
        }

        return found;
    }

    private void WithFragment(List<FieldConflict> found, bool exclusive, FieldMap map, FragmentNode fragment)
    {
        if (IsOver(found) || !_mapsAndFragments.Add(map, fragment, exclusive))
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var other = MapOf(fragment);
        if (map == other)
            return;
        Between(found, exclusive, map, other);
        foreach (var inner in other.Fragments)
            WithFragment(found, exclusive, map, inner);
    }

    private void Between(List<FieldConflict> found, bool exclusive, FragmentNode one, FragmentNode other)
    {
        if (IsOver(found) || one == other || !_fragments.Add(one, other, exclusive))
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var (map, otherMap) = (MapOf(one), MapOf(other));
        Between(found, exclusive, map, otherMap);
        foreach (var inner in otherMap.Fragments)
            Between(found, exclusive, one, inner);
        foreach (var inner in map.Fragments)
            Between(found, exclusive, inner, other);
    }

    private void Between(List<FieldConflict> found, bool exclusive, FieldMap one, FieldMap other)
    {
        foreach (var (key, fields) in one.Fields)
        {
            if (!other.Fields.TryGetValue(key, out var others))
                continue;
            foreach (var field in fields)
            {
                for (var i = 0; i < others.Count && !IsOver(found); i++)
                    Compare(found, exclusive, key, field, others[i]);
            }
        }
    }

    private void Compare(List<FieldConflict> found, bool parentsExclusive, string key, SelectedField one, SelectedField other)
    {
        _comparisons++;
        // Two object types never describe one object; fields on them only share a place in the response.
        var exclusive = parentsExclusive || (one.Parent != other.Parent && one.Parent is ObjectType && other.Parent is ObjectType);
        var (a, b) = (one.Node, other.Node);
        if (!exclusive && a.Name.Value != b.Name.Value)
            found.Add(new FieldConflict(key, $"\"{a.Name.Value}\" and \"{b.Name.Value}\" are different fields", [a], [b]));
        else if (!exclusive && !FieldComparison.SameArguments(a, b))
            found.Add(new FieldConflict(key, "they have differing arguments", [a], [b]));
        else if (one.Definition is { Type: var type } && other.Definition is { Type: var otherType } && FieldComparison.Conflicting(type, otherType))
            found.Add(new FieldConflict(key, $"they return conflicting types \"{type}\" and \"{otherType}\"", [a], [b]));
        else if (a.Selections is { } set && b.Selections is { } otherSet
            && Below(exclusive, MapOf(set, one.Inner), MapOf(otherSet, other.Inner)) is { Count: > 0 } within)
            found.Add(FieldConflict.Of(key, a, b, within));
    }

    private List<FieldConflict> Below(bool exclusive, FieldMap one, FieldMap other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        List<FieldConflict> found = [];
        Between(found, exclusive, one, other);
        foreach (var fragment in other.Fragments)
            WithFragment(found, exclusive, one, fragment);
        foreach (var fragment in one.Fragments)
            WithFragment(found, exclusive, other, fragment);
        foreach (var fragment in one.Fragments)
        {
            foreach (var otherFragment in other.Fragments)
                Between(found, exclusive, fragment, otherFragment);
        }

        return found;
    }

    // Enough conflicts for all the errors there can be, or enough work.
    private bool IsOver(List<FieldConflict> found) =>
        found.Count > ValidationContext.MostErrors || _comparisons > MostComparisons || context.IsFull;

    private FieldMap MapOf(FragmentNode fragment) => MapOf(fragment.Selections, context.Schema.Types.GetValueOrDefault(fragment.On.Name.Value));

    private FieldMap MapOf(SelectionSetNode selections, NamedType? parent)
    {
        if (!_maps.TryGetValue(selections, out var map))
            _maps[selections] = map = FieldMap.Of(selections, parent, context);
        return map;
    }
}
