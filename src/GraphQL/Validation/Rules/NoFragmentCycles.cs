using System.Runtime.CompilerServices;
using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// No fragment spreads itself, directly or through others.
/// Section 5.5.2.2, Fragment Spreads Must Not Form Cycles (<c>#sec-Fragment-Spreads-Must-Not-Form-Cycles</c>).
/// </summary>
internal sealed class NoFragmentCycles : Rule
{
    private readonly HashSet<string> _visited = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _startsAt = [];

    internal override void EnterFragment(FragmentNode node) => Follow(node);

    private void Follow(FragmentNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _startsAt[name] = _path.Count;
        foreach (var spread in Context.Fragments.SpreadsIn(fragment.Selections))
        {
            _path.Add(spread);
            if (_startsAt.TryGetValue(spread.Name.Value, out var start))
                Report(spread.Name.Value, _path[start..]);
            else if (Context.Fragments.Find(spread.Name.Value) is { } target)
                Follow(target);
            _path.RemoveAt(_path.Count - 1);
        }

        _startsAt.Remove(name);
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
        Context.Report($"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "" : $" via {via}")}.", [.. cycle]);
    }
}
