namespace GraphQL.Execution.Tracing;

/// <summary>
/// A variable's value that knows where it comes from. It stands in the coerced arguments of a traced operation, so that whoever prepares something
/// can tell what is fixed in the document from what the next request may change. It is never null: a null is itself, and that it is one has been noted.
/// </summary>
public sealed class VariableValue
{
    private readonly object value;
    private readonly VariableLooks looks;

    internal VariableValue(VariablePath path, object value, VariableLooks looks) => (Path, this.value, this.looks) = (path, value, looks);

    public VariablePath Path { get; }

    /// <summary>The value itself, on which what is prepared depends from now on: it serves again only where the value is equal.</summary>
    public object Look() => Look(Equals);

    /// <summary>The value, of which only some trait is used: what is prepared serves again where <paramref name="same"/> holds between this value and the other.</summary>
    public object Look(Func<object?, object?, bool> same)
    {
        looks.Add(Path, value, same);
        return value;
    }

    /// <summary>The entries of an input object; which there are, and which are null, has been looked at.</summary>
    /// <exception cref="InvalidCastException">It is none.</exception>
    public IEnumerable<KeyValuePair<string, object?>> Entries()
    {
        // Only which keys there are is kept: the values may be large.
        var map = (IReadOnlyDictionary<string, object?>)value;
        looks.Add(Path, map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null)).ToArray(), SameKeys);
        return map.Select(entry => KeyValuePair.Create<string, object?>(entry.Key, Below(entry.Key, entry.Value)));
    }

    /// <summary>The items of a list; how many there are, and which are null, has been looked at.</summary>
    /// <exception cref="InvalidCastException">It is none.</exception>
    public IReadOnlyList<object?> Items()
    {
        var list = (IReadOnlyList<object?>)value;
        looks.Add(Path, list.Select(item => item is null).ToArray(), SameCount);
        return [.. list.Select((item, index) => Below(index, item))];
    }

    private VariableValue? Below(object step, object? below) => below is null ? null : new VariableValue(Path.Below(step), below, looks);

    private static bool SameKeys(object? one, object? other)
    {
        var (seen, now) = ((KeyValuePair<string, bool>[])one!, other as IReadOnlyDictionary<string, object?>);
        if (now is null || now.Count != seen.Length) return false;
        // The order of the keys decides the order of conditions, which changes nothing, so it is not looked at.
        foreach (var (key, isNull) in seen)
        {
            if (!now.TryGetValue(key, out var there) || there is null != isNull) return false;
        }

        return true;
    }

    private static bool SameCount(object? one, object? other)
    {
        var (seen, now) = ((bool[])one!, other as IReadOnlyList<object?>);
        if (now is null || now.Count != seen.Length) return false;
        for (var i = 0; i < seen.Length; i++)
        {
            if (seen[i] != now[i] is null) return false;
        }

        return true;
    }
}
