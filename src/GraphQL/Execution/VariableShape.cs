using System.Collections;

namespace GraphQL.Execution;

/// <summary>
/// What of given variables can matter for permissions: the keys of input objects, and the flags of <c>@skip</c> and <c>@include</c>; no other value.
/// It keeps nothing of the values themselves, which may be large.
/// </summary>
internal sealed class VariableShape
{
    private const int MaxParts = 500;
    private static readonly VariableShape Leaf = new();
    private static readonly VariableShape Null = new();
    private bool? flag;
    private Dictionary<string, VariableShape>? keys;
    private VariableShape[]? items;

    /// <summary>The shape; null for one too large to be worth keeping.</summary>
    public static VariableShape? Of(object? value)
    {
        var parts = 0;
        return Of(value, ref parts);
    }

    public bool Fits(object? value) => value switch
    {
        null => this == Null,
        bool given => flag == given,
        string => this == Leaf,
        IReadOnlyDictionary<string, object?> map => keys is not null && keys.Count == map.Count && FitsKeys(map),
        IEnumerable list => items is not null && FitsItems(list),
        _ => this == Leaf,
    };

    private static VariableShape? Of(object? value, ref int parts)
    {
        if (++parts > MaxParts) return null;
        switch (value)
        {
            case null: return Null;
            case bool flag: return new VariableShape { flag = flag };
            case string: return Leaf;
            case IReadOnlyDictionary<string, object?> map:
                var keys = new Dictionary<string, VariableShape>(map.Count);
                foreach (var (key, item) in map)
                {
                    if (Of(item, ref parts) is not { } shape) return null;
                    keys.Add(key, shape);
                }

                return new VariableShape { keys = keys };
            case IEnumerable list:
                var items = new List<VariableShape>();
                foreach (var item in list)
                {
                    if (Of(item, ref parts) is not { } shape) return null;
                    items.Add(shape);
                }

                return new VariableShape { items = [.. items] };
            default: return Leaf;
        }
    }

    private bool FitsKeys(IReadOnlyDictionary<string, object?> map)
    {
        foreach (var (key, shape) in keys!)
        {
            if (!map.TryGetValue(key, out var value) || !shape.Fits(value)) return false;
        }

        return true;
    }

    private bool FitsItems(IEnumerable list)
    {
        var count = 0;
        foreach (var item in list)
        {
            if (count == items!.Length || !items[count++].Fits(item)) return false;
        }

        return count == items!.Length;
    }
}
